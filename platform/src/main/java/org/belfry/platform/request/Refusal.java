package org.belfry.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused before any resource sees it. It travels with the request, so that the
 * dialect that owns the address answers in its own shape.
 */
public final class Refusal {
  /** In a servlet container a request's properties are its attributes. */
  public static final String ATTRIBUTE = "org.belfry.request.refusal";

  private Refusal() {}

  public static Optional<Problem> of(HttpServletRequest request) {
    return of(request.getAttribute(ATTRIBUTE));
  }

  static Optional<Problem> of(@Nullable Object attribute) {
    return attribute instanceof Problem problem ? Optional.of(problem) : Optional.empty();
  }
}
