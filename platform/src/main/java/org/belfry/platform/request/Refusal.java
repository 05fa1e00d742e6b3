package org.belfry.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused before any resource sees it. It travels with the request to the root of
 * the dialect that owns the address, so that this answers in its own shape.
 *
 * @param path that was asked for, raw
 */
public record Refusal(Problem problem, String path) {
  /** In a servlet container a request's properties are its attributes. */
  public static final String ATTRIBUTE = "org.belfry.request.refusal";

  public static Optional<Refusal> of(HttpServletRequest request) {
    return of(request.getAttribute(ATTRIBUTE));
  }

  static Optional<Refusal> of(@Nullable Object attribute) {
    return attribute instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
  }

  /**
   * What was asked for.
   *
   * @param here where the dialect begins
   */
  URI asked(UriInfo here) {
    String noTemplate = path.replace("{", "%7B").replace("}", "%7D");
    return here.getRequestUriBuilder().replacePath(noTemplate).build();
  }
}
