package org.belfry.notifications.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.belfry.notifications.client.ChangedView;
import org.belfry.notifications.client.NotificationPage;
import org.belfry.notifications.client.SelectionDraft;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;

/** What the caller puts out of their way. */
@Path("/inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ArchiveResource {
  private static final String NEWEST = "9223372036854775807";

  @Inject private ArchiveListing listing;
  @Inject private ArchiveActions actions;
  @Inject private Provider<Caller> caller;

  @GET
  @Path("archived")
  @RequiresScope(Scope.READ)
  public NotificationPage archived(
      @QueryParam("before") @DefaultValue(NEWEST) long before,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit) {
    return page(listing.archived(before, limit, user()), limit);
  }

  @GET
  @Path("snoozed")
  @RequiresScope(Scope.READ)
  public NotificationPage snoozed(
      @QueryParam("before") @DefaultValue(NEWEST) long before,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit) {
    return page(listing.snoozed(before, limit, user()), limit);
  }

  @POST
  @Path("archivals")
  @RequiresScope(Scope.WRITE)
  public ChangedView archive(@NotNull @Valid SelectionDraft draft) {
    return new ChangedView(actions.archive(Selection.of(draft), user()));
  }

  @POST
  @Path("returns")
  @RequiresScope(Scope.WRITE)
  public ChangedView takeBack(@NotNull @Valid SelectionDraft draft) {
    return new ChangedView(actions.takeBack(Selection.of(draft), user()));
  }

  @POST
  @Path("deletions")
  @RequiresScope(Scope.DELETE)
  public ChangedView delete(@NotNull @Valid SelectionDraft draft) {
    return new ChangedView(actions.delete(Selection.of(draft), user()));
  }

  private UserId user() {
    return caller.get().userId();
  }

  private static NotificationPage page(List<ArchivedNotification> archived, int limit) {
    boolean full = archived.size() == limit;
    return new NotificationPage(
        archived.stream().map(ArchivedNotification::view).toList(),
        full ? archived.get(limit - 1).notification().number() : null);
  }
}
