package org.belfry.notifications.dialect.mywork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.belfry.notifications.polling.PollingRates;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;

/** Who is logged in, and how often clients may ask. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HostResource {
  @Inject private Provider<Caller> caller;
  @Inject private PollingRates rates;

  @GET
  @Path("loggedInUser")
  @RequiresScope(Scope.READ)
  public UserView loggedInUser() {
    return new UserView(caller.get().userName());
  }

  @GET
  @Path("timeout")
  @RequiresScope(Scope.READ)
  public TimeoutBody timeout() {
    return TimeoutBody.of(rates.get());
  }

  @PUT
  @Path("timeout")
  @RequiresScope(Scope.WRITE)
  @RolesAllowed(Role.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  public TimeoutBody changeTimeout(TimeoutBody body) {
    rates.change(body.over(rates.get()));
    return timeout();
  }
}
