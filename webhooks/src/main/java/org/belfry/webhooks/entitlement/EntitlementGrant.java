package org.belfry.webhooks.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.problem.Faults;

/** Grants entitlements and revokes them. */
@ApplicationScoped
class EntitlementGrant {
  private static final int MAX_ENTITY = 1024;
  private static final int MAX_USER = 255;

  @Inject private Entitlements entitlements;
  @Inject private Users users;
  @Inject private Clock clock;

  /** Entitles a user; one who is entitled already stays so. */
  @Transactional
  Entitlement grant(EntitlementDraft draft) {
    Faults faults = new Faults();
    String entity = faults.required("entity", draft.entity(), MAX_ENTITY);
    String name = faults.required("user", draft.user(), MAX_USER);
    Optional<User> user = users.byName(name);
    if (user.isEmpty() && !name.isEmpty()) {
      faults.add(new NoSuchGrantee(name));
    }
    faults.throwIfAny();
    User grantee = user.orElseThrow();
    return entitlements.find(entity, grantee.id()).orElseGet(() -> add(entity, grantee));
  }

  /**
   * @throws NoSuchEntitlement if there is none with that id
   */
  @Transactional
  void revoke(UUID id) {
    entitlements.remove(entitlements.find(id).orElseThrow(() -> new NoSuchEntitlement(id)));
  }

  private Entitlement add(String entity, User grantee) {
    Entitlement entitlement =
        new Entitlement(entity, grantee.id(), grantee.name(), clock.instant());
    entitlements.add(entitlement);
    return entitlement;
  }
}
