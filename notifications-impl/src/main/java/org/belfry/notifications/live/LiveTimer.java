package org.belfry.notifications.live;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.belfry.platform.persistence.Migration;

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

  /** Nothing may get out of it: the server gives up timers that fail. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tick() {
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
    streams.all().forEach(stream -> feed.write(stream, LiveStream::close));
  }
}
