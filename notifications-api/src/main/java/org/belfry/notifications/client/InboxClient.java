package org.belfry.notifications.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * The caller's inbox. The base URI is Belfry's own address, such as {@code
 * https://hub.example.com}; where it is injected, {@code belfry/mp-rest/uri}.
 */
@RegisterRestClient(configKey = "belfry")
@Path("/belfry/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface InboxClient {
  /**
   * Lists notifications, newest first. A page's {@code next} is the {@code before} of the next one.
   *
   * @param before number below which the page begins; from the newest on if null
   * @param after number above which it ends, for what is new since; no end if null
   * @param unread whether to leave out what was read; false if null
   * @param limit from 1 to 500; 20 if null
   */
  @GET
  @Path("notifications")
  NotificationPage list(
      @QueryParam("before") @Nullable Long before,
      @QueryParam("after") @Nullable Long after,
      @QueryParam("unread") @Nullable Boolean unread,
      @QueryParam("limit") @Nullable Integer limit);

  /** Puts a notification into the caller's own inbox. */
  @POST
  @Path("notifications")
  NotificationView create(NotificationDraft draft);

  @GET
  @Path("notifications/{id}")
  NotificationView get(@PathParam("id") UUID id);

  /** Marks a notification read or unread. */
  @PATCH
  @Path("notifications/{id}")
  NotificationView change(@PathParam("id") UUID id, NotificationPatch patch);

  @DELETE
  @Path("notifications/{id}")
  void delete(@PathParam("id") UUID id);

  /** Marks many notifications read. */
  @POST
  @Path("reads")
  ChangedView readAll(SelectionDraft which);

  /** Puts notifications into the archive, out of the inbox and its counts. */
  @POST
  @Path("archivals")
  ChangedView archive(SelectionDraft which);

  /** Puts notifications out of the way until a moment, when they arrive once more. */
  @POST
  @Path("snoozes")
  ChangedView snooze(SnoozeDraft draft);

  /** Brings archived or snoozed notifications back, as they were. */
  @POST
  @Path("returns")
  ChangedView takeBack(SelectionDraft which);

  /** Deletes notifications; by their ids archived and snoozed ones, too. */
  @POST
  @Path("deletions")
  ChangedView deleteAll(SelectionDraft which);

  /** Lists the archive, newest first; the parameters are those of the list of notifications. */
  @GET
  @Path("archived")
  NotificationPage archived(
      @QueryParam("before") @Nullable Long before, @QueryParam("limit") @Nullable Integer limit);

  /** Lists what is snoozed, newest first; the parameters are those of the list of notifications. */
  @GET
  @Path("snoozed")
  NotificationPage snoozed(
      @QueryParam("before") @Nullable Long before, @QueryParam("limit") @Nullable Integer limit);

  @GET
  @Path("counts")
  CountsView counts();

  /**
   * Asks for the counts again.
   *
   * @param etag of the answer before
   * @return 304 without content if nothing changed in the inbox, else 200 with {@link CountsView}
   *     and another {@code ETag}
   */
  @GET
  @Path("counts")
  Response countsUnless(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String etag);

  /** Says up to which number the caller was shown the inbox. It makes nothing read. */
  @PUT
  @Path("seen")
  CountsView see(SeenDraft draft);
}
