package org.belfry.webhooks.entitlement;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** There is no entitlement with this id. */
final class NoSuchEntitlement extends Problem {
  NoSuchEntitlement(UUID id) {
    super(
        404,
        "entitlementNotFound",
        "There is no entitlement " + id + ".",
        "Take the id of an entitlement in GET /belfry/v1/entitlements.",
        Map.of("entitlement", id.toString()));
  }
}
