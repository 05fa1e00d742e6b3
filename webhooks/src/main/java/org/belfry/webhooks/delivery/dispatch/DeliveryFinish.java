package org.belfry.webhooks.delivery.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.belfry.platform.stop.Stopping;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.health.Heartbeat;

/** Before a stop: attempts under way may end, and what came of them is written. */
@ApplicationScoped
class DeliveryFinish {
  /** For writing, when the last attempt has ended. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  @Inject private DeliverySender sender;
  @Inject private DeliverySettings settings;
  @Inject private Heartbeat heartbeat;

  void run(@Observes Stopping stopping) {
    heartbeat.end();
    try {
      sender.finish(settings.timeout().plus(SLACK));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
