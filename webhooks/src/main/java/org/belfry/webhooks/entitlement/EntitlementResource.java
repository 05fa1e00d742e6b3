package org.belfry.webhooks.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.PublicLinks;
import org.jspecify.annotations.Nullable;

/** Who may learn of an entity from messages about it. */
@Path("/entitlements")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntitlementResource {
  @Inject private EntitlementGrant grant;
  @Inject private Entitlements entitlements;
  @Inject private PublicLinks links;

  @GET
  @RequiresScope(Scope.READ)
  public EntitlementPage list(
      @QueryParam("entity") @Nullable String entity,
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return new EntitlementPage(
        start,
        limit,
        entitlements.count(entity),
        entitlements.page(entity, start, limit).stream().map(EntitlementView::of).toList());
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response grant(@NotNull EntitlementDraft draft) {
    EntitlementView view = EntitlementView.of(grant.grant(draft));
    return Response.created(links.to("/belfry/v1/entitlements/{id}", view.id()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresScope(Scope.READ)
  public EntitlementView get(@PathParam("id") UUID id) {
    return entitlements
        .find(id)
        .map(EntitlementView::of)
        .orElseThrow(() -> new NoSuchEntitlement(id));
  }

  @DELETE
  @Path("{id}")
  @RequiresScope(Scope.DELETE)
  public void revoke(@PathParam("id") UUID id) {
    grant.revoke(id);
  }
}
