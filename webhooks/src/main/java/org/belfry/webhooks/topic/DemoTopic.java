package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.belfry.platform.identity.UserId;

/** The topic of demo mode. Its id is always the same, so that a first command can name it. */
@ApplicationScoped
public class DemoTopic {
  public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @Inject private Topics topics;
  @Inject private Clock clock;

  /**
   * Makes it if it is missing.
   *
   * @return whether it was
   */
  public boolean make(UserId owner) {
    boolean missing = topics.find(ID).isEmpty();
    if (missing) {
      topics.add(new Topic(ID, "greeting", "urn:belfry:demo", owner, clock.instant()));
    }
    return missing;
  }
}
