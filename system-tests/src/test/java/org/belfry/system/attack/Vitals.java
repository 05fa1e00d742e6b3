package org.belfry.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.Metrics;
import org.belfry.system.Person;

/**
 * How a Belfry in demo mode fared during an attack, for those who did not take part in it.
 *
 * @param probes what was asked all the time, by name
 * @param threads by how many there were more than before, at most
 * @param heap by how many bytes more are reachable after it
 * @param log how many characters were logged meanwhile
 */
public record Vitals(Map<String, Probe> probes, int threads, long heap, int log) {
  /** A second on a quiet machine; more where whatever else runs is measured with it. */
  private static final Duration BEARABLE =
      Duration.parse(System.getProperty("attack.slowest", "PT1S"));

  private static final long PAUSE_MILLIS = 50;

  /**
   * @param answers how many requests were answered as they should be
   * @param failures how the others were, and how often
   * @param slowest how long the slowest took
   */
  public record Probe(int answers, Map<String, Integer> failures, Duration slowest) {
    private static final Probe NONE = new Probe(0, Map.of(), Duration.ZERO);

    private Probe and(Duration time, String failure) {
      Map<String, Integer> more = new LinkedHashMap<>(failures);
      if (!failure.isEmpty()) {
        more.merge(failure, 1, Integer::sum);
      }
      return new Probe(
          failure.isEmpty() ? answers + 1 : answers,
          more,
          time.compareTo(slowest) > 0 ? time : slowest);
    }
  }

  /** Measures as long as the attack runs; a user that nobody else knows publishes meanwhile. */
  public static Vitals during(Belfry belfry, Runnable attack) {
    HubClient bystander = Person.of(belfry).hub();
    String topic = bystander.newTopic();
    bystander.publish(topic, "{}").expect(202);
    Http server = Http.at(belfry.url());
    Map<String, Probe> probes = new ConcurrentHashMap<>();
    Extent extent = Extent.of(belfry);
    Peak threads = new Peak(belfry);
    ScheduledExecutorService asking = Executors.newScheduledThreadPool(4);
    try {
      ask(asking, () -> probe(probes, "live", 200, () -> server.get("/health/live")));
      ask(asking, () -> probe(probes, "ready", 200, () -> server.get("/health/ready")));
      ask(asking, () -> probe(probes, "publish", 202, () -> bystander.publish(topic, "{}")));
      ask(asking, threads::look);
      attack.run();
    } finally {
      finish(asking);
    }
    Extent after = Extent.of(belfry);
    return new Vitals(
        Map.copyOf(probes),
        (int) (threads.most - extent.threads),
        (long) (after.heap - extent.heap),
        after.log - extent.log);
  }

  /**
   * Fails unless everybody was answered in time, and nothing grew.
   *
   * @param moreThreads how many the attack may occupy
   */
  public void bearable(int moreThreads) {
    assertThat(probes).as(toString()).containsOnlyKeys("live", "ready", "publish");
    probes.forEach(
        (name, probe) -> {
          assertThat(probe.failures()).as(name + " of " + this).isEmpty();
          assertThat(probe.answers()).as(name + " of " + this).isPositive();
          assertThat(probe.slowest()).as(name + " of " + this).isLessThanOrEqualTo(BEARABLE);
        });
    assertThat(threads).as(toString()).isLessThanOrEqualTo(moreThreads);
    assertThat(heap).as(toString()).isLessThan(32 << 20);
    assertThat(log).as(toString()).isLessThan(64 << 10);
  }

  private static void ask(ScheduledExecutorService asking, Runnable question) {
    var unused = asking.scheduleWithFixedDelay(question, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void probe(
      Map<String, Probe> probes, String name, int expected, Supplier<Answer> question) {
    long begin = System.nanoTime();
    String failure = failure(expected, question);
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    probes.compute(name, (same, probe) -> (probe == null ? Probe.NONE : probe).and(time, failure));
  }

  private static String failure(int expected, Supplier<Answer> question) {
    try {
      int status = question.get().status();
      return status == expected ? "" : "status " + status;
    } catch (ProcessingException unanswered) {
      return String.valueOf(unanswered.getCause());
    }
  }

  private static void finish(ScheduledExecutorService asking) {
    asking.shutdown();
    try {
      assertThat(asking.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  /** How big everything is at one moment. */
  private record Extent(double threads, double heap, int log) {
    static Extent of(Belfry belfry) {
      double threads = Metrics.of(belfry).sum("thread_count");
      return new Extent(threads, belfry.liveHeap(), belfry.output().length());
    }
  }

  /** The most threads that there were. */
  private static final class Peak {
    private final Belfry belfry;
    private volatile double most;

    Peak(Belfry belfry) {
      this.belfry = belfry;
    }

    void look() {
      try {
        most = Math.max(most, Metrics.of(belfry).sum("thread_count"));
      } catch (ProcessingException unanswered) {
        // The probes tell of that.
        most = Math.max(most, 0);
      }
    }
  }
}
