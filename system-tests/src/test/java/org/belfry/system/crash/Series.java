package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.crash.Ledger.Kill;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.fault.Stop;
import org.jspecify.annotations.Nullable;

/**
 * One database from its making to a queue that is empty again, with a kill at every fault point on
 * the way, and publishers and endpoints that work on meanwhile.
 */
final class Series {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /**
   * A short timeout makes a short lease: what was in flight at a kill is due again when it ends.
   * What expires does so within a few kills, and what does not has time enough.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "belfry.delivery.timeout", "PT3S",
          "belfry.delivery.expiry", "PT45S",
          "belfry.delivery.retry-schedule", "PT0.3S,PT1S,PT2S",
          "belfry.delivery.circuit-pause", "PT1S",
          "belfry.delivery.circuit-max-pause", "PT2S");

  private static final Set<Subscriber> EVERYBODY =
      EnumSet.complementOf(EnumSet.of(Subscriber.MOODY));
  private static final int CLIENTS = 4;
  private static final Duration PAUSE = Duration.ofMillis(40);

  /** Of a series; the first one is while it migrates. */
  private static final int KILLS = Integer.getInteger("crash.kills", FaultPoints.values().length);

  private final Ledger ledger = new Ledger(EVERYBODY);
  private final List<PointKill> kills = new ArrayList<>();
  private final Database database;
  private final Endpoints endpoints;
  private final Random random;

  /** A kill at a fault point. */
  record PointKill(FaultPoints point, Kill kill) {}

  Series(Database database, Endpoints endpoints, long seed) {
    this.database = database;
    this.endpoints = endpoints;
    this.random = new Random(seed);
  }

  Ledger ledger() {
    return ledger;
  }

  List<PointKill> kills() {
    return List.copyOf(kills);
  }

  void run() throws Exception {
    try (Publishers publishers = new Publishers(ledger, CLIENTS, PAUSE);
        Belfry belfry = killWhileItMigrates()) {
      @Nullable Mix mix = null;
      for (FaultPoints point : order()) {
        mix = killAt(point, belfry, mix, publishers);
      }
      belfry.restart();
      if (mix != null) {
        mix.settle();
      }
    }
  }

  private Belfry killWhileItMigrates() throws IOException {
    int pass = pass(FaultPoints.MIGRATING);
    try (Stop stop = FaultPoints.MIGRATING.stop(pass)) {
      Belfry belfry = Belfry.launch(database, SETTINGS, stop.jvmOptions());
      awaitReached(stop, belfry);
      kill(belfry, FaultPoints.MIGRATING, stop);
      return belfry;
    }
  }

  private @Nullable Mix killAt(
      FaultPoints point, Belfry belfry, @Nullable Mix earlier, Publishers publishers)
      throws Exception {
    int pass = pass(point);
    try (Stop stop = point.stop(pass)) {
      belfry.relaunch(stop.jvmOptions());
      await("ready, or " + stop).atMost(PATIENCE).until(() -> stop.isReached() || belfry.isReady());
      @Nullable Mix mix = earlier;
      // Rounds of a start can reach it too, before anybody can be asked for a topic.
      if (belfry.isReady()) {
        Mix present = earlier == null ? new Mix(belfry, endpoints, ledger, EVERYBODY) : earlier;
        publishers.start(number -> present.publish(number, belfry).expect(202));
        mix = present;
        awaitReached(stop, belfry);
      }
      kill(belfry, point, stop);
      publishers.stop();
      return mix;
    }
  }

  private static void awaitReached(Stop stop, Belfry belfry) {
    await(stop.toString())
        .atMost(PATIENCE)
        .failFast("Belfry ended: " + belfry.directory(), () -> !belfry.isAlive())
        .pollInterval(Duration.ofMillis(5))
        .until(stop::isReached);
  }

  private void kill(Belfry belfry, FaultPoints point, Stop stop) {
    belfry.kill();
    Kill kill = new Kill(stop.reachedAt(), Instant.now());
    ledger.killed(kill);
    kills.add(new PointKill(point, kill));
  }

  /**
   * All but the first one, or any of them; in any order, but what is to expire needs its time. The
   * two databases choose from the two ends: few kills on each are at different points.
   */
  private List<FaultPoints> order() {
    List<FaultPoints> order = new ArrayList<>(Arrays.asList(FaultPoints.values()));
    order.remove(FaultPoints.MIGRATING);
    Collections.shuffle(order, random);
    if (!database.equals(Database.H2)) {
      Collections.reverse(order);
    }
    List<FaultPoints> chosen = new ArrayList<>(order.subList(0, Math.min(order.size(), KILLS - 1)));
    if (chosen.remove(FaultPoints.EXPIRING)) {
      chosen.add(FaultPoints.EXPIRING);
    }
    return chosen;
  }

  private int pass(FaultPoints point) {
    return 1 + random.nextInt(point.passes());
  }
}
