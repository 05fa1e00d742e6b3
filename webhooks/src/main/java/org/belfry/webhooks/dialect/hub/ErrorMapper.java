package org.belfry.webhooks.dialect.hub;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.UUID;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.rest.ProblemResponse;
import org.belfry.platform.rest.Problems;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.webhooks.dialect.hub.view.ErrorView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.HubUris;
import org.jspecify.annotations.Nullable;

/** Tells of whatever went wrong in the shape of this dialect. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final MediaType HAL = MediaType.valueOf(HubMediaType.HAL);

  @Context private Request request;
  @Inject private PublicLinks links;
  @Inject private Clock clock;

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = Problems.of(thrown);
    return ProblemResponse.of(problem)
        .type(mediaType())
        .entity(ErrorView.response(id(problem), problem, clock.instant(), HubUris.of(links)))
        .build();
  }

  /** The one that the caller prefers; who accepts neither is told in HAL. */
  private MediaType mediaType() {
    @Nullable Variant preferred =
        request.selectVariant(Variant.mediaTypes(HAL, MediaType.APPLICATION_JSON_TYPE).build());
    return preferred == null ? HAL : preferred.getMediaType();
  }

  /** What was logged has an id already. */
  private static String id(Problem problem) {
    return problem.status() == 500
        ? String.valueOf(problem.attributes().get("id"))
        : UUID.randomUUID().toString();
  }
}
