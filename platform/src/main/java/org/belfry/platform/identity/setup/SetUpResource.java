package org.belfry.platform.identity.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.belfry.platform.identity.password.Passwords;

/** Where the link in the log leads: a form for people, JSON for programs. */
@Path("/setup")
@RequestScoped
@SetUpToken
public class SetUpResource {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Belfry: set up</title></head>
      <body><h1>Belfry</h1>%s</body>
      </html>
      """;

  /** It posts to its own address, which has the token. */
  private static final String FORM =
      """
      <form method="post">
      <label>Password of <b>admin</b>
      <input name="password" type="password" minlength="8" required autocomplete="new-password"></label>
      <button>Set</button>
      </form>""";

  private static final String DONE = "Use the name admin and this password from now on.";

  /** The front page, wherever Belfry is. */
  private static final String NEXT = "<p><a href=\"../../\">What to do next</a></p>";

  @Inject private FirstAdministrator firstAdministrator;
  @Inject private Passwords passwords;

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public String form() {
    return PAGE.formatted(FORM);
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public SetUpView explain() {
    return new SetUpView("POST {\"password\": \"…\"} here to set the password of admin.");
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public String submit(
      @QueryParam(SetUpToken.PARAMETER) @DefaultValue("") String token,
      @FormParam("password") @NotNull @Size(min = 8, max = 1000) String password) {
    firstAdministrator.setUp(token, passwords.hash(password));
    return PAGE.formatted("<p>" + DONE + "</p>" + NEXT);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public SetUpView setUp(
      @QueryParam(SetUpToken.PARAMETER) @DefaultValue("") String token,
      @NotNull @Valid SetUpDraft draft) {
    firstAdministrator.setUp(token, passwords.hash(draft.password()));
    return new SetUpView(DONE);
  }
}
