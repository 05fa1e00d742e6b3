package org.belfry.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareErrorTest {
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 0\r\nConnection: close\r\n", "Content-Length: 0\r\n"})
  void anErrorWithoutABodyGetsOne(String headers) {
    String whole =
        BareError.explained("HTTP/1.1 400 Bad Request\r\n" + headers + "\r\n").orElseThrow();

    String[] parts = whole.split("\r\n\r\n", 2);
    assertThat(parts[0]).contains("Content-Length: " + parts[1].length(), "Connection: close");
    assertThat(parts[0]).contains("Content-Type: application/problem+json");
    assertThat(parts[1]).startsWith("{").contains("\"status\":400").endsWith("}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nX: y\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n"
      })
  void othersStayAsTheyAre(String answer) {
    assertThat(BareError.explained(answer)).isEmpty();
  }
}
