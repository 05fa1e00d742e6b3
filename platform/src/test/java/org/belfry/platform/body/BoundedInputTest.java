package org.belfry.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class BoundedInputTest {
  private static final Duration PATIENT = Duration.ofMinutes(1);

  private final BodyAdmission none = new BodyAdmission(1, 1);

  BoundedInputTest() {
    none.enter("somebody else");
  }

  @Test
  void aBodyThatIsThereNeedsNoPlace() throws IOException {
    assertThat(input(new Packets(List.of("hello"), true), 5, none, PATIENT).readAllBytes())
        .asString()
        .isEqualTo("hello");
    assertThat(input(new Packets(List.of(), true), 0, none, PATIENT).readAllBytes()).isEmpty();
  }

  @Test
  void toWaitForTheRestNeedsAPlace() {
    assertThat(refusal(input(new Packets(List.of("he", "llo"), true), 5, none, PATIENT)).status())
        .isEqualTo(503);
  }

  @Test
  void thePlaceIsGivenBackAtTheEnd() throws IOException {
    BodyAdmission one = new BodyAdmission(1, 1);
    for (int i = 0; i < 3; i++) {
      assertThat(input(new Packets(List.of("he", "llo"), true), 5, one, PATIENT).readAllBytes())
          .asString()
          .isEqualTo("hello");
    }
  }

  @Test
  void aBodyOfUnknownLengthEndsWhereItEnds() throws IOException {
    BodyAdmission one = new BodyAdmission(1, 1);
    assertThat(input(new Packets(List.of("he", "llo"), true), -1, one, PATIENT).readAllBytes())
        .asString()
        .isEqualTo("hello");
    one.enter("anybody");
  }

  @Test
  void aBodyThatEndsTooEarlyIsNotTakenForAWholeOne() {
    BodyAdmission one = new BodyAdmission(1, 1);
    assertThat(refusal(input(new Packets(List.of("he"), true), 5, one, PATIENT)).status())
        .isEqualTo(400);
    assertThat(refusal(input(new Packets(List.of("he"), false), 5, one, PATIENT)).status())
        .isEqualTo(400);
  }

  @Test
  void aBodyThatIsLateIsRefusedAndGivesItsPlaceBack() {
    BodyAdmission one = new BodyAdmission(1, 1);
    BoundedInput late =
        input(new Packets(List.of("h", "e", "l", "l", "o"), true), 5, one, Duration.ofNanos(1));
    assertThat(refusal(late).status()).isEqualTo(408);
    late.release();
    one.enter("anybody");
  }

  private static Problem refusal(BoundedInput input) {
    return assertThatExceptionOfType(Problem.class).isThrownBy(input::readAllBytes).actual();
  }

  private static BoundedInput input(
      Packets packets, long length, BodyAdmission admission, Duration deadline) {
    return new BoundedInput(packets, length, admission, "alice", deadline);
  }

  /** Of which only the first one is there; a reader has to wait for each of the others. */
  private static final class Packets extends ServletInputStream {
    private final Deque<String> packets;
    private final boolean ends;
    private boolean there = true;

    Packets(List<String> packets, boolean ends) {
      this.packets = new ArrayDeque<>(packets);
      this.ends = ends;
    }

    @Override
    public int available() {
      return there && !packets.isEmpty() ? packets.element().length() : 0;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (packets.isEmpty()) {
        if (ends) {
          return -1;
        }
        throw new IOException("reset");
      }
      there = false;
      String packet = packets.remove();
      for (int i = 0; i < packet.length(); i++) {
        buffer[offset + i] = (byte) packet.charAt(i);
      }
      return packet.length();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
