package org.belfry.notifications.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.belfry.platform.persistence.Migration;
import org.belfry.platform.time.Ticker;

/** Looks once a second for what other nodes changed. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveTimer {
  private static final Logger LOG = System.getLogger(LiveTimer.class.getName());

  @Inject private LiveUpkeep upkeep;
  @Inject private LiveFeed feed;
  @Inject private LiveStreams streams;
  @Inject private Ticker ticker;

  @PostConstruct
  void start() {
    ticker.everySecond(this::tick);
  }

  /** Nothing may get out of it: what fails is not repeated. */
  private void tick() {
    try {
      upkeep.runOnce();
      feed.wakeAll();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Live updates are late; the next second tries again", failure);
    }
  }

  /** Clients come back to another node, and go on where they were. */
  @PreDestroy
  void end() {
    streams.all().forEach(stream -> feed.end(stream, Ending.OVER));
  }
}
