package org.belfry.platform.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.password.Passwords;
import org.belfry.platform.request.ClientAddress;
import org.belfry.platform.rest.Conditional;
import org.belfry.platform.rest.PageView;
import org.belfry.platform.rest.PublicLinks;
import org.jspecify.annotations.Nullable;

@Path("/users")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
  @Inject private Users users;
  @Inject private UserAdministration administration;
  @Inject private Passwords passwords;
  @Inject private Provider<Caller> caller;
  @Inject private PublicLinks links;
  @Inject private ClientAddress address;
  @Context private Request request;
  @Context private HttpServletRequest connection;

  @GET
  @RequiresScope(Scope.READ)
  @RolesAllowed(Role.ADMINISTRATOR)
  public PageView<UserView> list(
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return new PageView<>(
        start, limit, users.count(), users.page(start, limit).stream().map(UserView::of).toList());
  }

  @POST
  @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
  @RolesAllowed(Role.ADMINISTRATOR)
  public Response create(@NotNull @Valid UserDraft draft) {
    @Nullable String password = draft.password();
    User user = administration.create(draft, password == null ? null : passwords.hash(password));
    return Response.created(links.to("/belfry/v1/users/{name}", user.name()))
        .tag(Conditional.tag(user.version()))
        .entity(UserView.of(user))
        .build();
  }

  @GET
  @Path("/{name}")
  @RequiresScope(Scope.READ)
  @RolesAllowed(Role.ADMINISTRATOR)
  public Response get(@PathParam("name") String name) {
    User user = users.byName(name).orElseThrow(() -> new NoSuchUser(name));
    return Conditional.get(request, user.version(), () -> UserView.of(user));
  }

  @PUT
  @Path("/{name}/password")
  @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
  public void changePassword(@PathParam("name") String name, @NotNull @Valid PasswordDraft draft) {
    User admitted =
        administration.admit(name, draft, caller.get(), address.of(connection), this::requireMatch);
    administration.changePassword(
        admitted, passwords.hash(draft.password()), draft.endsTokens(), this::requireMatch);
  }

  @PUT
  @Path("/{name}/roles")
  @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
  @RolesAllowed(Role.ADMINISTRATOR)
  public Response changeRoles(@PathParam("name") String name, @NotNull @Valid RolesDraft draft) {
    User user = administration.changeRoles(name, draft.roles(), this::requireMatch);
    return Response.ok(UserView.of(user)).tag(Conditional.tag(user.version())).build();
  }

  @DELETE
  @Path("/{name}")
  @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
  @RolesAllowed(Role.ADMINISTRATOR)
  public void delete(@PathParam("name") String name) {
    administration.delete(name, this::requireMatch);
  }

  private void requireMatch(User user) {
    Conditional.requireMatch(request, user.version(), "user", user.name());
  }
}
