package org.belfry.webhooks.message;

import java.time.Duration;
import org.belfry.platform.configuration.Configuration;

/**
 * How messages are published.
 *
 * @param expiry how long the pushes of a message are tried ({@code belfry.delivery.expiry})
 */
public record PublicationSettings(Duration expiry) {
  private static final Duration EXPIRY = Duration.ofDays(4);

  static PublicationSettings of(Configuration configuration) {
    return new PublicationSettings(configuration.duration("belfry.delivery.expiry", EXPIRY));
  }
}
