package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputTest {
  private static final byte[] TEN = new byte[10];

  @Test
  void aBodyAtTheLimitIsReadWhole() throws IOException {
    assertThat(limited(10).readAllBytes()).hasSize(10);
  }

  @Test
  void aBodyOverTheLimitIsCutOff() {
    assertThatThrownBy(() -> limited(9).readAllBytes()).isInstanceOf(BodyTooLarge.class);
    assertThatThrownBy(() -> limited(9).skip(10)).isInstanceOf(BodyTooLarge.class);
  }

  @Test
  void bytesReadOneByOneCountToo() throws IOException {
    LimitedInput input = limited(1);
    assertThat(input.read()).isZero();
    assertThatThrownBy(input::read).isInstanceOf(BodyTooLarge.class);
  }

  private static LimitedInput limited(int limit) {
    return new LimitedInput(new ByteArrayInputStream(TEN), limit);
  }
}
