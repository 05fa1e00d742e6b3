package org.belfry.notifications.dialect.spark;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.TokenKinds;

/** Lets callers of the role Private through, once it is known who calls and with which scope. */
@Dependent
@PrivateOnly
@Priority(Priorities.AUTHORIZATION)
public class RoleFilter implements ContainerRequestFilter {
  @Inject private Provider<Caller> caller;
  @Inject private TokenKinds roles;

  @Override
  public void filter(ContainerRequestContext request) {
    String role = roles.of(caller.get());
    if (!role.equals(SparkRoles.PRIVATE)) {
      throw new RoleNotSupported(role);
    }
  }
}
