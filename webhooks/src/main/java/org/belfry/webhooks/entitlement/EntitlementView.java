package org.belfry.webhooks.entitlement;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** An entitlement as the native API prints it. */
@JsonbPropertyOrder({"id", "entity", "user", "createdAt"})
public record EntitlementView(UUID id, String entity, String user, Instant createdAt) {
  static EntitlementView of(Entitlement entitlement) {
    return new EntitlementView(
        entitlement.id(), entitlement.entity(), entitlement.ownerName(), entitlement.createdAt());
  }
}
