package org.belfry.webhooks.message;

import java.time.Duration;

/**
 * How messages are published.
 *
 * @param expiry how long the pushes of a message are tried ({@code belfry.delivery.expiry})
 */
public record PublicationSettings(Duration expiry) {}
