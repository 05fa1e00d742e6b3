package org.belfry.platform.request;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.belfry.platform.bean.Component;

/**
 * Lets pages of allowed sites call the APIs (the CORS protocol of the Fetch standard). Credentials
 * of the browser's own are never asked for: callers send their token themselves.
 */
@Component
public class CrossOrigin {
  private static final String EXPOSED =
      "ETag, Location, Link, Retry-After, WWW-Authenticate, Allow, Accept-Patch";
  private static final String SECONDS_TO_REMEMBER = "600";
  private static final Pattern HEADER_NAMES =
      Pattern.compile("[A-Za-z0-9-]+(?:[ \t]*,[ \t]*[A-Za-z0-9-]+)*");

  private final AllowedOrigins allowed;

  @Inject
  CrossOrigin(AllowedOrigins allowed) {
    this.allowed = allowed;
  }

  /**
   * Says on the answer who may read it.
   *
   * @return true if the request was only a browser's question whether it may ask, which is answered
   */
  public boolean answers(HttpServletRequest request, HttpServletResponse response) {
    if (allowed.origins().isEmpty()) {
      return false;
    }
    response.addHeader("Vary", "Origin");
    Optional<String> origin =
        Optional.ofNullable(request.getHeader("Origin")).filter(allowed::contain);
    if (origin.isEmpty()) {
      return false;
    }
    response.setHeader("Access-Control-Allow-Origin", allowed.all() ? "*" : origin.get());
    if (isPreflight(request)) {
      permit(request, response);
      return true;
    }
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    return false;
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  private static void permit(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Access-Control-Allow-Methods", MethodNotAllowed.ALL);
    response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
    Optional.ofNullable(request.getHeader("Access-Control-Request-Headers"))
        .filter(names -> HEADER_NAMES.matcher(names).matches())
        .ifPresent(names -> response.setHeader("Access-Control-Allow-Headers", names));
  }
}
