package org.belfry.notifications.preference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;

/** What the caller wants of their inbox. */
@Path("/inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreferencesResource {
  @Inject private Mutes mutes;
  @Inject private Muting muting;
  @Inject private QuietTimes quietTimes;
  @Inject private Provider<Caller> caller;

  @GET
  @Path("mutes")
  @RequiresScope(Scope.READ)
  public MuteView.Page mutes() {
    return new MuteView.Page(mutes.of(user()).stream().map(MuteView::of).toList());
  }

  @POST
  @Path("mutes")
  @RequiresScope(Scope.WRITE)
  public MuteView mute(@NotNull @Valid MuteDraft draft) {
    return MuteView.of(muting.mute(draft, user()));
  }

  @DELETE
  @Path("mutes/{id}")
  @RequiresScope(Scope.DELETE)
  public void unmute(@PathParam("id") UUID id) {
    muting.unmute(id, user());
  }

  @GET
  @Path("quiet-hours")
  @RequiresScope(Scope.READ)
  public QuietHoursDraft quietHours() {
    return quietTimes.of(user()).map(QuietHoursDraft::of).orElseThrow(NoQuietHours::new);
  }

  @PUT
  @Path("quiet-hours")
  @RequiresScope(Scope.WRITE)
  public QuietHoursDraft setQuietHours(@NotNull @Valid QuietHoursDraft draft) {
    quietTimes.set(draft.hours(), user());
    return quietHours();
  }

  @DELETE
  @Path("quiet-hours")
  @RequiresScope(Scope.DELETE)
  public void removeQuietHours() {
    quietTimes.remove(user());
  }

  private UserId user() {
    return caller.get().userId();
  }
}
