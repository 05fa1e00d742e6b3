package org.belfry.platform.identity.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.PageView;
import org.belfry.platform.rest.PublicLinks;

@Path("/api-keys")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
public class ApiKeysResource {
  @Inject private ApiKeys keys;
  @Inject private ApiKeyIssuance issuance;
  @Inject private PublicLinks links;

  @GET
  @RequiresScope(Scope.READ)
  public PageView<ApiKeyView> list(
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return new PageView<>(
        start, limit, keys.count(), keys.page(start, limit).stream().map(ApiKeyView::of).toList());
  }

  @POST
  @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
  public Response create(@NotNull @Valid ApiKeyDraft draft) {
    ApiKeyIssuance.Issued issued = issuance.issue(draft);
    return Response.created(links.to("/belfry/v1/api-keys/{id}", issued.key().id()))
        .entity(ApiKeyView.of(issued.key(), issued.text()))
        .build();
  }

  @GET
  @Path("/{id}")
  @RequiresScope(Scope.READ)
  public ApiKeyView get(@PathParam("id") long id) {
    return keys.byId(id).map(ApiKeyView::of).orElseThrow(() -> new NoSuchApiKey(id));
  }

  @DELETE
  @Path("/{id}")
  @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
  public void revoke(@PathParam("id") long id) {
    issuance.revoke(id);
  }
}
