package org.belfry.notifications.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.PublicLinks;

/** Applications whose notifications have actions. */
@Path("/application-links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LinksResource {
  @Inject private ApplicationLinks links;
  @Inject private LinkAdministration administration;
  @Inject private PublicLinks locations;

  @GET
  @RequiresScope(Scope.READ)
  public LinkPage list() {
    return new LinkPage(links.all().stream().map(LinkView::of).toList());
  }

  @POST
  @RequiresScope(Scope.WRITE)
  @RolesAllowed(Role.ADMINISTRATOR)
  public Response add(@NotNull @Valid LinkDraft draft) {
    ApplicationLink link = administration.add(draft);
    return Response.created(locations.to("/belfry/v1/application-links/{id}", link.id()))
        .entity(LinkView.of(link))
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresScope(Scope.READ)
  public LinkView get(@PathParam("id") UUID id) {
    return LinkView.of(links.find(id).orElseThrow(() -> new NoSuchLink(id)));
  }

  @PUT
  @Path("{id}")
  @RequiresScope(Scope.WRITE)
  @RolesAllowed(Role.ADMINISTRATOR)
  public LinkView change(@PathParam("id") UUID id, @NotNull @Valid LinkDraft draft) {
    return LinkView.of(administration.change(id, draft));
  }

  @DELETE
  @Path("{id}")
  @RequiresScope(Scope.DELETE)
  @RolesAllowed(Role.ADMINISTRATOR)
  public void remove(@PathParam("id") UUID id) {
    administration.remove(id);
  }
}
