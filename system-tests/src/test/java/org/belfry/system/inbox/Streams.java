package org.belfry.system.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belfry.system.Belfry;
import org.belfry.system.EventStream;
import org.belfry.system.Person;

/** The streams that a test opens, to be closed after it. */
final class Streams {
  private final Belfry belfry;
  private final Person person;
  private final List<EventStream> opened = new ArrayList<>();

  Streams(Belfry belfry, Person person) {
    this.belfry = belfry;
    this.person = person;
  }

  EventStream open() {
    return keep(person.events(Map.of()));
  }

  /** Comes back after an event. */
  EventStream resume(String lastEventId) {
    return keep(person.events(Map.of("Last-Event-ID", lastEventId)));
  }

  EventStream openWith(String authorization) {
    return keep(
        EventStream.open(
            belfry.url().resolve("/belfry/v1/inbox/events"),
            Map.of("Authorization", authorization)));
  }

  void close() {
    opened.forEach(EventStream::close);
  }

  private EventStream keep(EventStream stream) {
    opened.add(stream);
    return stream;
  }
}
