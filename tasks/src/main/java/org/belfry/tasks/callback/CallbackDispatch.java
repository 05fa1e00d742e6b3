package org.belfry.tasks.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskDeleted;
import org.belfry.tasks.TaskEvents;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.Tasks;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.Callback.Method;
import org.belfry.webhooks.CallbackPublisher;

/** Has callbacks sent for what happened, all at once. */
@ApplicationScoped
class CallbackDispatch {
  @Inject private Callbacks callbacks;
  @Inject private Tasks tasks;
  @Inject private CallbackPayload payload;
  @Inject private CallbackPublisher publisher;
  @Inject private Clock clock;

  void send(@Observes TaskEvents events) {
    Map<CallbackEvent, Set<UUID>> happened = happened(events);
    if (!happened.isEmpty()) {
      Set<UUID> concerned = new HashSet<>();
      happened.values().forEach(concerned::addAll);
      List<RegisteredCallback> due =
          callbacks.waiting(concerned, happened.keySet()).stream()
              .filter(
                  one ->
                      happened.getOrDefault(one.terms().event(), Set.of()).contains(one.taskId()))
              .toList();
      if (!due.isEmpty()) {
        publisher.send(requests(due));
      }
    }
  }

  void forget(@Observes TaskEvents events) {
    List<UUID> deleted = events.of(TaskDeleted.class).map(event -> event.task().id()).toList();
    if (!deleted.isEmpty()) {
      callbacks.removeOf(deleted);
    }
  }

  void forget(@Observes UserDeleted deleted) {
    callbacks.removeOf(deleted.user());
  }

  private static Map<CallbackEvent, Set<UUID>> happened(TaskEvents events) {
    Map<CallbackEvent, Set<UUID>> happened = new EnumMap<>(CallbackEvent.class);
    for (TaskEvent event : events.events()) {
      CallbackEvent.of(event)
          .ifPresent(
              type ->
                  happened.computeIfAbsent(type, none -> new HashSet<>()).add(event.task().id()));
    }
    return happened;
  }

  private List<Callback> requests(List<RegisteredCallback> due) {
    Instant now = clock.instant();
    Map<UUID, Task> concerned =
        tasks.all(due.stream().map(RegisteredCallback::taskId).distinct().toList()).stream()
            .collect(Collectors.toMap(Task::id, Function.identity()));
    return due.stream()
        .flatMap(
            one ->
                Optional.ofNullable(concerned.get(one.taskId()))
                    .map(task -> request(one, task, Uuid7.at(now)))
                    .stream())
        .toList();
  }

  private Callback request(RegisteredCallback callback, Task task, UUID id) {
    CallbackTerms terms = callback.terms();
    long owner = callback.author().value();
    String reference = "task/" + task.number();
    if (terms.method() == Method.GET) {
      String text = payload.print(callback, task, PayloadFormat.JSON);
      return Callback.get(id, owner, withPayload(terms.url(), text), reference);
    }
    PayloadFormat format = terms.format() == null ? PayloadFormat.JSON : terms.format();
    return Callback.post(
        id,
        owner,
        terms.url(),
        payload.mediaType(format),
        payload.print(callback, task, format),
        reference);
  }

  /** What follows {@code #} is never sent, so it goes. */
  static URI withPayload(URI url, String payload) {
    String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
    String bare = url.toString().replaceFirst("#.*", "");
    String separator = url.getRawQuery() == null ? "?" : "&";
    return URI.create(bare + separator + "payload=" + encoded);
  }
}
