package org.belfry.notifications.dialect.mywork;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.polling.PollingRates;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.user.ActingUser;
import org.belfry.platform.rest.Conditional;

/** What polling clients ask for: is there anything new? They may do so with If-None-Match. */
@Path("status")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
  @Inject private ActingUser actingUser;
  @Inject private Mailboxes mailboxes;
  @Inject private PollingRates rates;

  @GET
  @RequiresScope(Scope.READ)
  public Response status(@Context Request request) {
    StatusView status = StatusView.of(count(), rates.get());
    return Conditional.get(request, status.tag(), () -> status);
  }

  @GET
  @Path("notification/count")
  @RequiresScope(Scope.READ)
  public Response countAndTimeout(@Context Request request) {
    return status(request);
  }

  @GET
  @Path("notification/new")
  @RequiresScope(Scope.READ)
  public long count() {
    return mailboxes.get(actingUser.self()).unseen();
  }
}
