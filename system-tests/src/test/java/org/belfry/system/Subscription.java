package org.belfry.system;

/**
 * A push subscription as its creation answered it.
 *
 * @param secret signs what its endpoint receives
 */
public record Subscription(String id, String secret, String etag) {}
