package org.belfry.web.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.belfry.platform.stop.Stopping;
import org.belfry.web.edge.Closing;

/**
 * Leaves what is to be run before a stop where the launcher looks for it. The server's own
 * callbacks come too late: connections to the database are gone by then.
 */
@Singleton
@Startup
public class ShutdownHook {
  private static final String PROPERTY = "org.belfry.farewell";

  /** A request that takes longer waits for somebody, such as an endpoint that hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private Event<Stopping> stopping;
  @Inject private Closing closing;

  @PostConstruct
  void offer() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    Runnable farewell = () -> say(application);
    System.getProperties().put(PROPERTY, farewell);
  }

  /** On a thread of the launcher's, which knows no application. */
  private void say(ClassLoader application) {
    Thread.currentThread().setContextClassLoader(application);
    closing.close();
    stopping.fire(new Stopping());
    closing.awaitEmpty(PATIENCE);
  }

  @PreDestroy
  void withdraw() {
    System.getProperties().remove(PROPERTY);
  }
}
