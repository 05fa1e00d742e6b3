package org.belfry.platform.rest.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Identification;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;

/**
 * Who may call a resource method.
 *
 * @param apiKey whether a known API key is needed
 * @param scopes the scopes that the caller needs; empty for a method that is open to all
 * @param roles of which the caller needs one; empty if none is needed
 */
record AccessRule(boolean apiKey, Set<Scope> scopes, Set<String> roles) {

  /**
   * The rule that the annotations of a method and its class state.
   *
   * @throws IllegalStateException if they state none, or contradict each other
   */
  static AccessRule of(Class<?> resource, Method method) {
    Set<Scope> scopes =
        Optional.ofNullable(method.getAnnotation(RequiresScope.class))
            .map(needed -> Set.of(needed.value()))
            .orElse(Set.of());
    boolean open = method.isAnnotationPresent(PermitAll.class);
    Set<String> roles =
        Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
            .or(() -> Optional.ofNullable(resource.getAnnotation(RolesAllowed.class)))
            .map(allowed -> Set.of(allowed.value()))
            .orElse(Set.of());
    if (open != scopes.isEmpty() || (open && method.isAnnotationPresent(RolesAllowed.class))) {
      throw new IllegalStateException(method + " has to have either @RequiresScope or @PermitAll");
    }
    return new AccessRule(
        resource.isAnnotationPresent(RequiresApiKey.class), scopes, open ? Set.of() : roles);
  }

  /** Throws the problem with a request that may not pass. */
  void check(Identification identification) {
    if (apiKey) {
      identification.requireApplication();
    }
    if (!scopes.isEmpty()) {
      check(identification.requireCaller());
    }
  }

  private void check(Caller caller) {
    if (!caller.scopes().containsAll(scopes)) {
      throw NotAllowed.lacking(scopes);
    }
    if (!roles.isEmpty() && roles.stream().noneMatch(caller.roles()::contains)) {
      throw NotAllowed.without(roles);
    }
  }
}
