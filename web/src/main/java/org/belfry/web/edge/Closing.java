package org.belfry.web.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.belfry.platform.problem.Problem;

/** Lets nobody in any more once Belfry is asked to end, and everybody out who is in. */
@ApplicationScoped
public class Closing {
  private final Phaser inside = new Phaser(1);
  private volatile boolean closed;
  private volatile boolean over;

  void enter() {
    inside.register();
  }

  void leave() {
    inside.arriveAndDeregister();
  }

  /** Refuses from now on, also on connections that are open already. */
  public void close() {
    closed = true;
  }

  /**
   * Waits until the requests under way are answered, or the patience is at its end.
   *
   * @return whether all are answered
   */
  public boolean awaitEmpty(Duration patience) {
    int phase = inside.arrive();
    try {
      inside.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillInside) {
      return false;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      over = true;
    }
  }

  /** Whether the applications may be gone already, so that none can tell a refusal. */
  boolean isOver() {
    return over;
  }

  Optional<Problem> refusal(HttpServletResponse response) {
    if (!closed) {
      return Optional.empty();
    }
    response.setHeader("Connection", "close");
    return Optional.of(new ShuttingDown());
  }
}
