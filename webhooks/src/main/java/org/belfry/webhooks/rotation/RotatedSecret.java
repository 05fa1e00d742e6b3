package org.belfry.webhooks.rotation;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/**
 * A new signing secret.
 *
 * @param secret {@code whsec_…}, told only this once
 * @param previousSecretUntil until when the one before signs too
 */
@JsonbPropertyOrder({"secret", "previousSecretUntil"})
public record RotatedSecret(String secret, Instant previousSecretUntil) {}
