package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.rest.ProblemResponse;
import org.belfry.platform.rest.Problems;
import org.belfry.platform.rest.PublicLinks;

/** Tells of whatever went wrong in the envelope of this dialect. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  @Inject private PublicLinks links;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;
  @Context private Request request;

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = Problems.of(thrown);
    return MarketplaceExchange.answer(
            ProblemResponse.of(problem),
            root(request.getMethod(), uri.getPath()),
            JSON.createObjectBuilder()
                .add("request_status", RequestStatus.failure(problem, links.self(uri))),
            Notation.wanted(headers))
        .build();
  }

  private static String root(String method, String path) {
    if (path.contains("notifications")) {
      return MarketplaceExchange.NOTIFICATION;
    }
    boolean list = method.equals(HttpMethod.GET) && path.matches("/?customer/tasks/?");
    return list ? MarketplaceExchange.TASKS : MarketplaceExchange.TASK;
  }
}
