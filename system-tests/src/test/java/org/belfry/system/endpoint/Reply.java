package org.belfry.system.endpoint;

import java.time.Duration;
import java.util.Map;

/** How an endpoint of ours answers one request. */
public sealed interface Reply {
  /** Answers after {@code delay}. */
  record Status(int status, Map<String, String> headers, String body, Duration delay)
      implements Reply {}

  /** Takes the request and never answers. */
  record Hang() implements Reply {}

  /** Answers 200 and then sends its body without end. */
  record Endless() implements Reply {}

  static Status status(int status) {
    return new Status(status, Map.of(), "", Duration.ZERO);
  }

  static Status status(int status, String body) {
    return new Status(status, Map.of(), body, Duration.ZERO);
  }

  static Status status(int status, String header, String value) {
    return new Status(status, Map.of(header, value), "", Duration.ZERO);
  }

  static Status late(int status, Duration delay) {
    return new Status(status, Map.of(), "", delay);
  }

  static Reply hang() {
    return new Hang();
  }

  static Reply endless() {
    return new Endless();
  }
}
