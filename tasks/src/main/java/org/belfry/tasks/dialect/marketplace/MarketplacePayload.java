package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import org.belfry.platform.bean.Component;
import org.belfry.tasks.callback.CallbackPayload;
import org.belfry.tasks.callback.PayloadFormat;
import org.belfry.tasks.callback.RegisteredCallback;
import org.belfry.tasks.task.Task;

/** What a callback says: the event, and a copy of the task. */
@Component
class MarketplacePayload implements CallbackPayload {
  @Override
  public String print(RegisteredCallback callback, Task task, PayloadFormat format) {
    Notation notation = Notation.of(format);
    return notation.write(
        JSON.createObjectBuilder()
            .add(
                "notification",
                JSON.createObjectBuilder()
                    .add("link", Paths.link(Paths.notification(callback.id()), "self", notation))
                    .add("event", callback.terms().event().name())
                    .add("task", TaskDocument.of(task, "task", notation)))
            .build());
  }

  @Override
  public String mediaType(PayloadFormat format) {
    return Notation.of(format).mediaType();
  }
}
