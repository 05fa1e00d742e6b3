package org.belfry.platform.rest.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.belfry.platform.bean.Component;
import org.belfry.platform.request.AllowedOrigins;
import org.belfry.platform.request.WebOrigin;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.platform.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what changes something and was sent by a page of another site: browsers send along the
 * password of Belfry that they know. Programs, which send neither header, go on. Where all sites
 * are allowed, a page of any needs a token, which no browser adds by itself.
 */
@Component
class SiteCheck {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String SAME = "same-origin";
  private static final String CROSS = "cross-site";
  private static final String BEARER = "bearer ";
  private static final int MAX_SHOWN = 100;

  private final PublicLinks links;
  private final AllowedOrigins allowed;

  @Inject
  SiteCheck(PublicLinks links, AllowedOrigins allowed) {
    this.links = links;
    this.allowed = allowed;
  }

  /**
   * @throws ForeignOrigin 403
   */
  void check(ContainerRequestContext request) {
    if (!SAFE.contains(request.getMethod())) {
      String site = request.getHeaderString("Sec-Fetch-Site");
      String origin = request.getHeaderString("Origin");
      if (isForeign(site == null ? "" : site.strip(), origin) && !hasLeave(request)) {
        throw new ForeignOrigin(Ellipsis.show(origin == null ? CROSS : origin, MAX_SHOWN));
      }
    }
  }

  /** What the browser itself says of the site, no page can forge. */
  private boolean isForeign(String site, @Nullable String origin) {
    if (site.equals(SAME)) {
      return false;
    }
    return origin == null ? site.equals(CROSS) : !isWelcome(WebOrigin.of(origin));
  }

  private boolean isWelcome(String origin) {
    return links.origins().contains(origin) || allowed.isNamed(origin);
  }

  private boolean hasLeave(ContainerRequestContext request) {
    String sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return allowed.all() && sent != null && isBearer(sent.strip());
  }

  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }
}
