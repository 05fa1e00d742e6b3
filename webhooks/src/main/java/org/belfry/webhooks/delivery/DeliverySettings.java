package org.belfry.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;

/**
 * How deliveries are made ({@code belfry.delivery.*}).
 *
 * @param retrySchedule waits between attempts; the last one repeats
 * @param timeout deadline of an attempt over connect, send and read
 * @param capacity how many deliveries a node holds at a time, waiting or under way
 * @param perEndpoint how many attempts to one endpoint are under way at most
 * @param batchSize how many deliveries are claimed at once
 * @param bodyBudget bytes of message bodies that a node holds at a time
 * @param circuitThreshold failures in a row after which an endpoint is left alone for a while
 * @param circuitPause for how long at first; it doubles with each failed probe
 * @param circuitMaxPause at most
 */
public record DeliverySettings(
    List<Duration> retrySchedule,
    Duration timeout,
    int capacity,
    int perEndpoint,
    int batchSize,
    int bodyBudget,
    int circuitThreshold,
    Duration circuitPause,
    Duration circuitMaxPause) {
  private static final List<Duration> SCHEDULE =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** How much longer than an attempt a claim lasts: the longest wait for a turn. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);
  private static final int MAX_BUDGET = 1 << 30;

  public static DeliverySettings of(Configuration configuration) {
    DeliverySettings settings =
        new DeliverySettings(
            configuration.durations("belfry.delivery.retry-schedule", SCHEDULE),
            configuration.duration("belfry.delivery.timeout", Duration.ofSeconds(15)),
            configuration.number("belfry.delivery.capacity", 2048, 1, 100_000),
            configuration.number("belfry.delivery.per-endpoint", 64, 1, 256),
            configuration.number("belfry.delivery.batch-size", 500, 1, 5000),
            configuration.number("belfry.delivery.body-budget", 64 << 20, 1 << 20, MAX_BUDGET),
            configuration.number("belfry.delivery.circuit-threshold", 10, 1, 1000),
            configuration.duration("belfry.delivery.circuit-pause", Duration.ofSeconds(5)),
            configuration.duration("belfry.delivery.circuit-max-pause", Duration.ofMinutes(5)));
    settings.check(configuration);
    return settings;
  }

  /** A claim lasts this long; no attempt starts that could outlive it. */
  public Duration lease() {
    return timeout.plus(SLACK);
  }

  private void check(Configuration configuration) {
    if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      configuration.fault(
          new ConfigurationFault(
              "belfry.delivery.timeout",
              timeout.toString(),
              "is at most " + LONGEST_TIMEOUT + ", as a crashed node's attempts wait that long",
              "Set it to PT15S, for example."));
    }
    if (circuitPause.compareTo(circuitMaxPause) > 0) {
      configuration.fault(
          new ConfigurationFault(
              "belfry.delivery.circuit-pause",
              circuitPause.toString(),
              "is at most belfry.delivery.circuit-max-pause, which is " + circuitMaxPause,
              "Lower it, or raise the other."));
    }
    if (batchSize > capacity) {
      configuration.fault(
          new ConfigurationFault(
              "belfry.delivery.batch-size",
              String.valueOf(batchSize),
              "is at most belfry.delivery.capacity, which is " + capacity,
              "Lower it, or raise the other."));
    }
  }
}
