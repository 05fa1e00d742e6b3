package org.belfry.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.belfry.platform.stop.Stopping;

/**
 * Leaves what is to be run before a stop where the launcher looks for it. The server's own
 * callbacks come too late: connections to the database are gone by then.
 */
@Singleton
@Startup
public class Farewell {
  private static final String PROPERTY = "org.belfry.farewell";

  @Inject private Event<Stopping> stopping;

  @PostConstruct
  void offer() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    Runnable farewell = () -> say(application);
    System.getProperties().put(PROPERTY, farewell);
  }

  /** On a thread of the launcher's, which knows no application. */
  private void say(ClassLoader application) {
    Thread.currentThread().setContextClassLoader(application);
    stopping.fire(new Stopping());
  }

  @PreDestroy
  void withdraw() {
    System.getProperties().remove(PROPERTY);
  }
}
