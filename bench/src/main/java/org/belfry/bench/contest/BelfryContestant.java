package org.belfry.bench.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.belfry.bench.load.Patience;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.sink.Sink;
import org.belfry.bench.subject.DueMoment;
import org.belfry.bench.subject.Publishers;
import org.belfry.bench.subject.Rig;

/**
 * Belfry with all that it does: messages are published to many subscriptions over HTTP, all of
 * their notifications fall due at one moment after the last answer to a publisher.
 */
public final class BelfryContestant implements Contestant {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PUBLISHERS = 2;

  private final Rig rig;
  private final DueMoment due;
  private final String topic;
  private final int endpoints;

  /** How long publishing may take; the first time it takes longest. */
  private Duration ahead;

  private long moment;

  public BelfryContestant(Rig rig, Sink sink, int endpoints) throws Exception {
    this.rig = rig;
    this.endpoints = endpoints;
    ahead = Duration.ofSeconds(endpoints == 1 ? 90 : 8);
    due = new DueMoment(rig.databaseUrl());
    topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, endpoints, n -> sink.url(Behaviour.ANSWERS, n));
  }

  @Override
  public String name() {
    return rig.name();
  }

  /**
   * @param jobs a multiple of the number of endpoints
   */
  @Override
  public void persist(int jobs) throws Exception {
    long start = System.nanoTime();
    moment = start + ahead.toNanos();
    due.set(Instant.now().plus(ahead));
    Publishers.publish(rig, topic, PUBLISHERS, jobs / endpoints);
    long stored = due.queued();
    long end = System.nanoTime();
    if (stored != jobs || end > moment) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "Of %d jobs, %d are stored in time", jobs, stored));
    }
    ahead = Duration.ofNanos(2 * (end - start)).plusMillis(500);
  }

  @Override
  public long go() {
    return moment;
  }

  @Override
  public long settle() throws Exception {
    due.clear();
    return Patience.until("all are recorded", PATIENCE, () -> due.queued() == 0);
  }

  @Override
  public void close() throws IOException, SQLException {
    due.close();
  }
}
