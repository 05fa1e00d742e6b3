package org.belfry.webhooks.receiver;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The address to subscribe with: takes any request, from anybody, as an endpoint does. */
@Path("/receivers/{name}/in")
@RequestScoped
public class ReceiverInResource {
  private static final long NEVER_HOLDS_MINUTES = 5;
  private static final int TOKEN_TAIL = 4;

  @Inject private Receivers receivers;
  @Inject private SignatureVerification signatures;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService executor;
  @Context private HttpHeaders headers;

  @PathParam("name")
  private String name;

  @POST
  @PermitAll
  public void post(@Suspended AsyncResponse response, byte[] body) {
    receive("POST", body, response);
  }

  @PUT
  @PermitAll
  public void put(@Suspended AsyncResponse response, byte[] body) {
    receive("PUT", body, response);
  }

  @PATCH
  @PermitAll
  public void patch(@Suspended AsyncResponse response, byte[] body) {
    receive("PATCH", body, response);
  }

  @GET
  @PermitAll
  public void get(@Suspended AsyncResponse response) {
    receive("GET", new byte[0], response);
  }

  @DELETE
  @PermitAll
  public void delete(@Suspended AsyncResponse response) {
    receive("DELETE", new byte[0], response);
  }

  /** The handshake of a new subscription; answered at once, whatever the receiver is told. */
  @OPTIONS
  @PermitAll
  public Response options() {
    return Response.noContent().build();
  }

  private void receive(String method, byte[] body, AsyncResponse response) {
    ReceivedRequest request =
        new ReceivedRequest(
            clock.instant(),
            method,
            shownHeaders(),
            new String(body, StandardCharsets.UTF_8),
            signatures.verdict(headers, body));
    answer(receivers.named(name).receive(request), response);
  }

  private void answer(ReceiverAnswer answer, AsyncResponse response) {
    Response rendered = rendered(answer.status(), "to answer " + answer.status());
    if (answer.never()) {
      response.setTimeoutHandler(late -> late.resume(rendered(503, "never to answer")));
      response.setTimeout(NEVER_HOLDS_MINUTES, TimeUnit.MINUTES);
    } else if (answer.delay().isZero()) {
      response.resume(rendered);
    } else {
      var unused =
          executor.schedule(
              () -> response.resume(rendered), answer.delay().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Of a failure without a body the server would make a page, and call it its own. */
  private static Response rendered(int status, String told) {
    return status < 400
        ? Response.status(status).build()
        : Response.status(status)
            .type(MediaType.TEXT_PLAIN_TYPE)
            .entity("This receiver was told " + told + ".\n")
            .build();
  }

  private SortedMap<String, String> shownHeaders() {
    SortedMap<String, String> shown = new TreeMap<>();
    headers
        .getRequestHeaders()
        .forEach((header, values) -> shown.put(lowerCase(header), String.join(", ", values)));
    shown.computeIfPresent("authorization", (header, value) -> masked(value));
    return shown;
  }

  private static String masked(String authorization) {
    int tail = Math.max(0, authorization.length() - TOKEN_TAIL);
    return "…" + authorization.substring(tail);
  }

  private static String lowerCase(String header) {
    return header.toLowerCase(Locale.ROOT);
  }
}
