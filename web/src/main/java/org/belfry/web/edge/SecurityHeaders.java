package org.belfry.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.belfry.platform.bean.Component;
import org.belfry.platform.rest.PublicUrl;

/**
 * What every answer tells browsers: to take it for what it says it is, to show it in no frame, to
 * run nothing but Belfry's own scripts, and not to pass on its address, which may hold a token.
 */
@Component
class SecurityHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'");

  /** A year. */
  private static final String ONLY_SECURE = "max-age=31536000";

  private final boolean publiclySecure;

  @Inject
  SecurityHeaders(PublicUrl publicUrl) {
    publiclySecure = publicUrl.configured().startsWith("https:");
  }

  /** An operator who made https the public address wants nobody to come in another way. */
  void add(HttpServletRequest request, HttpServletResponse response) {
    ALWAYS.forEach(response::setHeader);
    if (publiclySecure && request.isSecure()) {
      response.setHeader("Strict-Transport-Security", ONLY_SECURE);
    }
  }
}
