package org.belfry.notifications.dialect.spark;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.belfry.notifications.listing.Criteria;
import org.belfry.notifications.listing.NotificationListing;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Posting;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.json.JsonMembers;

/** The caller's notifications. */
@Path("notifications")
@Component
@PrivateOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationsResource {
  private static final String PATH = "/v1/notifications/";

  @Inject private NotificationListing listing;
  @Inject private Mailboxes mailboxes;
  @Inject private Posting posting;
  @Inject private ReadFlag readFlag;
  @Inject private Provider<Caller> caller;

  @GET
  @RequiresScope(Scope.READ)
  public Envelope list(@Context UriInfo uri) {
    PageRequest page = page(uri);
    return switch (page.extent()) {
      case RESULTS -> Envelope.results(results(page), null);
      case RESULTS_AND_PAGINATION ->
          Envelope.results(results(page), Pagination.of(mailboxes.get(user()).total(), page));
      case PAGINATION ->
          Envelope.results(List.of(), Pagination.of(mailboxes.get(user()).total(), page));
    };
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response create(JsonValue body) {
    NotificationDraft draft =
        NotificationDraft.read(Envelope.open(body), caller.get().application());
    Notification created = posting.post(draft.notice(), draft.state(), user());
    return Response.status(Response.Status.CREATED)
        .entity(Envelope.results(List.of(new Created(PATH + SparkId.of(created))), null))
        .build();
  }

  @GET
  @Path("unread")
  @RequiresScope(Scope.READ)
  public Envelope unread(@Context UriInfo uri) {
    return Envelope.results(List.of(), Pagination.of(mailboxes.get(user()).unread(), page(uri)));
  }

  @PUT
  @Path("{ids: [0-9,]+}")
  @RequiresScope(Scope.WRITE)
  public Envelope change(@PathParam("ids") String ids, JsonValue body) {
    JsonMembers attributes = Envelope.open(body);
    boolean read = attributes.requiredFlag("Read");
    attributes.faults().throwIfAny();
    readFlag.set(ids, read, user());
    return Envelope.success();
  }

  private List<NotificationView> results(PageRequest page) {
    return page.limit() == 0
        ? List.of()
        : listing.page(Criteria.NONE, page.sort(), page.number(), page.limit(), user()).stream()
            .map(NotificationView::of)
            .toList();
  }

  private static PageRequest page(UriInfo uri) {
    return PageRequest.of(new QueryParameters(uri.getQueryParameters()));
  }

  private UserId user() {
    return caller.get().userId();
  }

  /** Where something that was created is. */
  public record Created(String resourceUri) {}
}
