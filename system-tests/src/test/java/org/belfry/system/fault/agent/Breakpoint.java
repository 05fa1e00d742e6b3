package org.belfry.system.fault.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts passes; at the one asked for it tells the test and holds the thread for ever. */
public final class Breakpoint {
  /** The method was found. */
  public static final String SET = "set";

  /** The method was passed as often as was asked for; its thread stands there. */
  public static final String REACHED = "reached";

  /** What follows says why there is no breakpoint. */
  public static final String FAILED = "failed: ";

  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final AtomicInteger PASSES = new AtomicInteger();

  private static int wanted;
  private static @Nullable OutputStream test;

  private Breakpoint() {}

  static void set(int port, int pass) throws IOException {
    wanted = pass;
    test = new Socket(InetAddress.getLoopbackAddress(), port).getOutputStream();
  }

  /**
   * Counts a pass, unless there was nothing to do.
   *
   * @param values arguments or result of the method
   */
  public static void pass(@Nullable Object... values) {
    for (Object value : values) {
      if (isNothing(value)) {
        return;
      }
    }
    if (PASSES.incrementAndGet() == wanted) {
      tell(REACHED);
      hold();
    }
  }

  static void tell(String line) {
    OutputStream out = test;
    if (out == null) {
      throw new IllegalStateException("There is no test to tell: " + line);
    }
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static boolean isNothing(@Nullable Object value) {
    return (value instanceof Collection<?> many && many.isEmpty())
        || (value instanceof Number number && number.intValue() == 0);
  }

  private static void hold() {
    try {
      NEVER.await();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}
