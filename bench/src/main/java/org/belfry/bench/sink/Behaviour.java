package org.belfry.bench.sink;

import java.nio.charset.StandardCharsets;

/** How the sink answers a POST; the first letter of the path says it. {@code OPTIONS} are 200. */
public enum Behaviour {
  ANSWERS("200 OK"),
  HANGS("200 OK"),
  GONE("410 Gone");

  private static final Behaviour[] ALL = values();

  private final String answer;

  Behaviour(String status) {
    answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n";
  }

  byte[] answer() {
    return answer.getBytes(StandardCharsets.US_ASCII);
  }

  char letter() {
    return Character.toLowerCase(name().charAt(0));
  }

  static Behaviour of(byte letter) {
    for (Behaviour behaviour : ALL) {
      if (behaviour.letter() == letter) {
        return behaviour;
      }
    }
    return ANSWERS;
  }
}
