package org.belfry.notifications.link;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.belfry.notifications.Action;
import org.belfry.notifications.ActionForwarding;
import org.belfry.notifications.ActionOutcome;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.rest.ResourceId;
import org.jspecify.annotations.Nullable;

/** Forwards actions to linked applications. */
@ApplicationScoped
class Forwarding implements ActionForwarding {
  @Inject private ApplicationLinks links;
  @Inject private LinkedApplication application;

  /**
   * @throws NoSuchLink if there is none with that id
   * @throws LinkUnusable if its application cannot be asked, or does not answer as it should
   */
  @Override
  public ActionOutcome forward(Action action, @Nullable String applicationLinkId, String userName) {
    JsonObject answer =
        application.act(
            link(action, applicationLinkId),
            JSON.createObjectBuilder()
                .add("id", action.id())
                .add("qualifiedAction", action.name())
                .add("metadata", action.metadata())
                .add("username", userName)
                .build(),
            userName);
    return new ActionOutcome(
        answer.getBoolean("successful", false), answer.getString("resultUrl", null));
  }

  private ApplicationLink link(Action action, @Nullable String id) {
    if (id == null) {
      throw new InvalidField(
          "actionUnknown",
          "qualifiedAction",
          action.name(),
          "is one that needs no application link",
          "Send todo or done; for a notification also markRead or pin.");
    }
    return ResourceId.in(id).flatMap(links::find).orElseThrow(() -> new NoSuchLink(id));
  }
}
