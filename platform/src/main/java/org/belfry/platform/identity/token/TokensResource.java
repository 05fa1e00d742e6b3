package org.belfry.platform.identity.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
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
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.rest.PageView;
import org.belfry.platform.rest.PublicLinks;
import org.jspecify.annotations.Nullable;

@Path("/tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
  @Inject private AccessTokens tokens;
  @Inject private TokenIssuance issuance;
  @Inject private PublicLinks links;
  @Inject private Provider<Caller> caller;

  @GET
  @RequiresScope(Scope.READ)
  public PageView<TokenView> list(
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return new PageView<>(
        start,
        limit,
        tokens.count(owner()),
        tokens.page(owner(), start, limit).stream().map(TokenView::of).toList());
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response create(@NotNull @Valid TokenDraft draft) {
    TokenIssuance.Issued issued = issuance.issue(draft, caller.get());
    return Response.created(links.to("/belfry/v1/tokens/{id}", issued.token().id()))
        .entity(TokenView.of(issued.token(), issued.text()))
        .build();
  }

  @GET
  @Path("/{id}")
  @RequiresScope(Scope.READ)
  public TokenView get(@PathParam("id") long id) {
    return tokens.byId(id, owner()).map(TokenView::of).orElseThrow(() -> new NoSuchToken(id));
  }

  @DELETE
  @Path("/{id}")
  @RequiresScope(Scope.DELETE)
  public void revoke(@PathParam("id") long id) {
    issuance.revoke(id, caller.get());
  }

  /** Null for administrators, who see all. */
  private @Nullable UserId owner() {
    return caller.get().isAdministrator() ? null : caller.get().userId();
  }
}
