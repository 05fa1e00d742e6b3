package org.belfry.notifications.snooze;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.belfry.notifications.client.ChangedView;
import org.belfry.notifications.client.SnoozeDraft;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;

/** What the caller puts off. */
@Path("/inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SnoozesResource {
  @Inject private Snoozing snoozing;
  @Inject private Provider<Caller> caller;

  @POST
  @Path("snoozes")
  @RequiresScope(Scope.WRITE)
  public ChangedView snooze(@NotNull @Valid SnoozeDraft draft) {
    return new ChangedView(
        snoozing.snooze(
            Selection.of(draft.ids(), draft.groupingId(), draft.upTo()),
            draft.until(),
            caller.get().userId()));
  }
}
