package org.belfry.tasks.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackDispatchTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.com, http://example.com?payload=%7B%20%22%2B%22%7D",
    "http://example.com/a?b=c%20d, http://example.com/a?b=c%20d&payload=%7B%20%22%2B%22%7D",
    "http://example.com/a#top, http://example.com/a?payload=%7B%20%22%2B%22%7D"
  })
  void aPayloadIsOneMoreParameter(URI url, URI expected) {
    assertThat(CallbackDispatch.withPayload(url, "{ \"+\"}")).isEqualTo(expected);
  }
}
