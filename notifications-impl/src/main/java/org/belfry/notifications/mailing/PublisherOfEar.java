package org.belfry.notifications.mailing;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.NotificationPublisher;

/** The publisher for other modules of the same EAR: they see no beans of this one. */
@Stateless(name = "NotificationPublisher")
@Local(NotificationPublisher.class)
@Typed // None: who sees beans injects Mailing.
public class PublisherOfEar implements NotificationPublisher {
  @Inject private Mailing mailing;

  @Override
  public void publish(List<Addressed> notices) {
    mailing.publish(notices);
  }
}
