package org.belfry.webhooks.task;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.identity.user.Administrators;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvents;
import org.belfry.webhooks.message.AddressedFanOut;
import org.belfry.webhooks.message.AddressedMessage;

/**
 * Publishes what happens to tasks, in the transaction that makes it so. A task is nobody's business
 * but that of those concerned, and of administrators: no other subscriber is told of it.
 */
@Component
class TaskPublication {
  private final AddressedFanOut fanOut;
  private final Administrators administrators;

  @Inject
  TaskPublication(AddressedFanOut fanOut, Administrators administrators) {
    this.fanOut = fanOut;
    this.administrators = administrators;
  }

  void publish(@Observes TaskEvents happened) {
    Set<Long> subscribers = fanOut.subscribers();
    if (subscribers.isEmpty()) {
      return;
    }
    Set<Long> overseers = administrators.among(subscribers);
    List<AddressedMessage> messages =
        happened.events().stream()
            .map(event -> message(event, subscribers, overseers))
            .filter(message -> !message.audience().isEmpty())
            .toList();
    if (!messages.isEmpty()) {
      fanOut.publish(messages);
    }
  }

  private static AddressedMessage message(
      TaskEvent event, Set<Long> subscribers, Set<Long> overseers) {
    Set<Long> audience =
        concerned(event).stream().filter(subscribers::contains).collect(Collectors.toSet());
    audience.addAll(overseers);
    return new AddressedMessage(
        audience.isEmpty() ? "{}" : TaskMessageBody.of(event).toString(),
        new UserId(event.task().ownerId()),
        audience);
  }

  /** Its owner, and who is told because it was not done. */
  static Set<Long> concerned(TaskEvent event) {
    Set<Long> users = new HashSet<>(Set.of(event.task().ownerId()));
    if (event instanceof TaskEscalated escalated) {
      users.add(escalated.toUserId());
    }
    return users;
  }
}
