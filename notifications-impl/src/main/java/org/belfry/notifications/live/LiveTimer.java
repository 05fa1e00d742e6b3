package org.belfry.notifications.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.time.Ticker;

/** Looks once a second for what other nodes changed. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveTimer {
  @Inject private LiveUpkeep upkeep;
  @Inject private LiveFeed feed;
  @Inject private LiveStreams streams;
  @Inject private Ticker ticker;

  @PostConstruct
  void start() {
    ticker.everySecond("Live updates are late.", this::tick);
  }

  private void tick() {
    upkeep.runOnce();
    feed.wakeAll();
  }

  /** Clients come back to another node, and go on where they were. */
  @PreDestroy
  void end() {
    streams.all().forEach(stream -> feed.end(stream, Ending.OVER));
  }
}
