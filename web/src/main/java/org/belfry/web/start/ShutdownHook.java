package org.belfry.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.belfry.handshake.Party;
import org.belfry.platform.stop.Stopping;
import org.belfry.web.edge.Closing;

/**
 * Has the launcher tell the application before it stops. The server's own callbacks come too late:
 * connections to the database are gone by then.
 */
@Singleton
@Startup
public class ShutdownHook {
  /** A request that takes longer waits for somebody, such as an endpoint that hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private Event<Stopping> stopping;
  @Inject private Closing closing;

  @PostConstruct
  void join() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    if (Party.LAUNCHER.find().isPresent()) {
      Party.APPLICATION.join(() -> finish(application));
    }
  }

  /** On a thread of the launcher's, which knows no application. */
  private void finish(ClassLoader application) {
    Thread.currentThread().setContextClassLoader(application);
    closing.close();
    stopping.fire(new Stopping());
    closing.awaitEmpty(PATIENCE);
  }

  @PreDestroy
  void leave() {
    Party.APPLICATION.leave();
  }
}
