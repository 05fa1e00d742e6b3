package org.belfry.platform.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * A body of which only what is there is read at once. To wait for more it takes a place of its
 * caller's, until the body is there whole, and it waits no longer than the deadline.
 */
final class BoundedInput extends ServletInputStream {
  /** A read that failed sooner was not ended by the server's own timeout. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final ServletInputStream body;
  private final BodyAdmission admission;
  private final String caller;
  private final Duration deadline;
  private long left;
  private boolean waiting;
  private boolean broken;
  private long waitingSince;

  /**
   * @param length of the body, -1 if it is not known
   */
  BoundedInput(
      ServletInputStream body,
      long length,
      BodyAdmission admission,
      String caller,
      Duration deadline) {
    this.body = body;
    this.left = length;
    this.admission = admission;
    this.caller = caller;
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      release();
      return -1;
    }
    int ready = body.available();
    int read =
        ready > 0
            ? body.read(buffer, offset, Math.min(length, ready))
            : await(buffer, offset, length);
    if (read > 0 && left > 0) {
      left -= read;
    }
    if (read < 0 || left == 0) {
      release();
    }
    if (read < 0 && left > 0) {
      throw BodyIncomplete.broken();
    }
    return read;
  }

  /**
   * Never says that nothing is there while more may come: Jersey would read on, to see whether
   * there is a form, before anybody has checked who sends it.
   */
  @Override
  public int available() throws IOException {
    return isFinished() ? 0 : Math.max(1, body.available());
  }

  @Override
  public boolean isFinished() {
    return left == 0 || body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }

  /** Unless the body could not be read, so that it is no news that nothing can be written. */
  void throwUnlessBroken(IOException failure) throws IOException {
    if (!broken) {
      throw failure;
    }
  }

  /** Gives the place back, if it has one. */
  void release() {
    if (waiting) {
      waiting = false;
      admission.exit(caller);
    }
  }

  private int await(byte[] buffer, int offset, int length) {
    if (body.isFinished()) {
      return -1;
    }
    if (!waiting) {
      admission.enter(caller);
      waiting = true;
      waitingSince = System.nanoTime();
    }
    long begin = System.nanoTime();
    try {
      int read = body.read(buffer, offset, length);
      if (isOver(waitingSince, deadline)) {
        throw BodyIncomplete.late(deadline);
      }
      return read;
    } catch (IOException failure) {
      broken = true;
      throw isOver(begin, SOON) ? BodyIncomplete.late(deadline) : BodyIncomplete.broken();
    }
  }

  private static boolean isOver(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }
}
