package org.belfry.webhooks.rotation;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new signing secret.
 *
 * @param secret {@code whsec_…}, told only this once
 * @param previousSecretUntil until when the one before signs too; null if there was none
 */
@JsonbPropertyOrder({"secret", "previousSecretUntil"})
public record RotatedSecret(String secret, @Nullable Instant previousSecretUntil) {}
