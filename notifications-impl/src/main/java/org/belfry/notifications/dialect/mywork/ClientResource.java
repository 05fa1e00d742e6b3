package org.belfry.notifications.dialect.mywork;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.belfry.notifications.link.ActionRun;
import org.belfry.notifications.link.ApplicationLinks;
import org.belfry.notifications.link.LinkRegistration;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Applications that send notifications, and the actions that they take. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {
  @Inject private LinkRegistration registration;
  @Inject private ApplicationLinks links;
  @Inject private ActionRun actions;
  @Inject private Provider<Caller> caller;

  /** Answers the id, as JSON. */
  @POST
  @Path("client")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public String register(JsonValue id) {
    if (id instanceof JsonString text) {
      return "\"" + registration.register(text.getString(), caller.get()) + "\"";
    }
    throw new InvalidField(
        "wrongType", "id", id, "is a text", "Send the id of an application link in quotes.");
  }

  @POST
  @Path("client/pong")
  @RequiresScope(Scope.WRITE)
  public void pong(@QueryParam("appId") @Nullable String appId) {
    Faults faults = new Faults();
    String id = faults.required("appId", appId, 255);
    faults.throwIfAny();
    registration.pong(id);
  }

  @GET
  @Path("configuration")
  @RequiresScope(Scope.READ)
  public List<ConfigurationView> configuration() {
    return links.all().stream()
        .filter(link -> link.registration() != null)
        .map(ConfigurationView::of)
        .toList();
  }

  @POST
  @Path("action")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public ActionView act(ActionBody body) {
    return ActionView.of(actions.run(body.action(), caller.get()));
  }
}
