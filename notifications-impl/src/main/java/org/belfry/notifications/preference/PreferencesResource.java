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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller wants of their inbox. */
@Path("/inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class PreferencesResource {
  @Inject private Mutes mutes;
  @Inject private Muting muting;
  @Inject private QuietTimes quietTimes;
  @Inject private Provider<Caller> caller;

  @GET
  @Path("mutes")
  @RequiresScope(Scope.READ)
  @Operation(summary = "Which types and groups of notifications are muted")
  public MuteView.Page mutes() {
    return new MuteView.Page(mutes.of(user()).stream().map(MuteView::of).toList());
  }

  @POST
  @Path("mutes")
  @RequiresScope(Scope.WRITE)
  @Operation(
      summary = "Mutes a type or a group",
      description =
          "What arrives of it from now on goes into the archive at once: it is kept, but neither in"
              + " the inbox nor counted nor announced.")
  public MuteView mute(@NotNull @Valid MuteDraft draft) {
    return MuteView.of(muting.mute(draft, user()));
  }

  @DELETE
  @Path("mutes/{id}")
  @RequiresScope(Scope.DELETE)
  @Operation(summary = "Mutes a type or a group no longer")
  public void unmute(@PathParam("id") UUID id) {
    muting.unmute(id, user());
  }

  @GET
  @Path("quiet-hours")
  @RequiresScope(Scope.READ)
  @Operation(summary = "The part of each day in which nothing is announced")
  public QuietHoursDraft quietHours() {
    return quietTimes.of(user()).map(QuietHoursDraft::of).orElseThrow(NoQuietHours::new);
  }

  @PUT
  @Path("quiet-hours")
  @RequiresScope(Scope.WRITE)
  @Operation(
      summary = "Sets the part of each day in which nothing is announced",
      description =
          "What arrives then is in the inbox and counted, but streams of live updates are silent;"
              + " afterwards they tell all that they held back.")
  public QuietHoursDraft setQuietHours(@NotNull @Valid QuietHoursDraft draft) {
    quietTimes.set(draft.hours(), user());
    return quietHours();
  }

  @DELETE
  @Path("quiet-hours")
  @RequiresScope(Scope.DELETE)
  @Operation(summary = "Announces everything at any time")
  public void removeQuietHours() {
    quietTimes.remove(user());
  }

  private UserId user() {
    return caller.get().userId();
  }
}
