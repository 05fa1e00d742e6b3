package org.belfry.tasks.callback;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.tasks.TaskEvent.TaskDeleted;
import org.belfry.tasks.TaskEvents;
import org.belfry.tasks.task.Happening;
import org.belfry.tasks.task.Happenings;
import org.belfry.tasks.task.Task;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.Callback.Method;
import org.belfry.webhooks.CallbackPublisher;
import org.jspecify.annotations.Nullable;

/** Has callbacks sent for what happened, all at once. */
@Component
class CallbackDispatch {
  private final RegisteredCallbacks callbacks;
  private final CallbackPayload payload;
  private final CallbackPublisher publisher;
  private final Clock clock;

  @Inject
  CallbackDispatch(
      RegisteredCallbacks callbacks,
      CallbackPayload payload,
      CallbackPublisher publisher,
      Clock clock) {
    this.callbacks = callbacks;
    this.payload = payload;
    this.publisher = publisher;
    this.clock = clock;
  }

  void send(@Observes Happenings happenings) {
    Map<CallbackEvent, Map<UUID, Task>> happened = happened(happenings);
    if (!happened.isEmpty()) {
      Map<UUID, Task> concerned = new HashMap<>();
      happened.values().forEach(concerned::putAll);
      List<Callback> requests = requests(callbacks.waiting(concerned, happened.keySet()), happened);
      if (!requests.isEmpty()) {
        publisher.send(requests);
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

  /** What somebody can be called back for, with the tasks that it happened to by their ids. */
  private static Map<CallbackEvent, Map<UUID, Task>> happened(Happenings happenings) {
    Map<CallbackEvent, Map<UUID, Task>> happened = new EnumMap<>(CallbackEvent.class);
    for (Happening one : happenings.all()) {
      CallbackEvent.of(one.event())
          .ifPresent(
              type ->
                  happened
                      .computeIfAbsent(type, none -> new HashMap<>())
                      .put(one.task().id(), one.task()));
    }
    return happened;
  }

  private List<Callback> requests(
      List<RegisteredCallback> waiting, Map<CallbackEvent, Map<UUID, Task>> happened) {
    Instant now = clock.instant();
    List<Callback> requests = new ArrayList<>();
    for (RegisteredCallback one : waiting) {
      @Nullable Task task = happened.getOrDefault(one.terms().event(), Map.of()).get(one.taskId());
      if (task != null) {
        requests.add(request(one, task, Uuid7.at(now)));
      }
    }
    return requests;
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
