package org.belfry.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.platform.bean.Component;
import org.belfry.platform.request.ForwardedRequests;
import org.belfry.platform.request.WebOrigin;

/**
 * Makes absolute URIs of Belfry's own resources, and nothing else does: they begin with {@code
 * belfry.public-url}, or where it is not set with the address that the request came to.
 */
@Component
public class PublicLinks {
  private static final Pattern PLACE = Pattern.compile("\\{[^{}]+}");
  private static final String SCHEME_END = "://";

  private final PublicUrl publicUrl;
  private final Supplier<HttpServletRequest> request;

  @Inject
  public PublicLinks(PublicUrl publicUrl, ForwardedRequests forwarded, HttpServletRequest request) {
    this(publicUrl, () -> forwarded.asSent(request));
  }

  public PublicLinks(PublicUrl publicUrl, Supplier<HttpServletRequest> request) {
    this.publicUrl = publicUrl;
    this.request = request;
  }

  /** What paths such as {@code /belfry/v1/users} are appended to; has no slash at the end. */
  public String root() {
    return publicUrl.configured().isEmpty() ? origin() : publicUrl.configured();
  }

  /**
   * A resource.
   *
   * @param template its path, such as {@code /belfry/v1/users/{name}}
   * @param values for the places in braces in their order; each becomes exactly one segment
   */
  public URI to(String template, Object... values) {
    Iterator<Object> next = Arrays.asList(values).iterator();
    return URI.create(
        root()
            + PLACE
                .matcher(template)
                .replaceAll(
                    place ->
                        Matcher.quoteReplacement(PathSegment.encode(String.valueOf(next.next())))));
  }

  /** What the request asked for, as its sender sees it. */
  public URI self(UriInfo uri) {
    URI asked = uri.getRequestUri();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return URI.create(root() + asked.getRawPath() + query);
  }

  /** The root of the dialect that the request came to; has a slash at the end. */
  public URI base(UriInfo uri) {
    return URI.create(root() + uri.getBaseUri().getRawPath());
  }

  /** Where pages of Belfry's own are: at the public address, and where the request came to. */
  public Set<String> origins() {
    return Set.copyOf(List.of(WebOrigin.of(root()), WebOrigin.of(origin())));
  }

  private String origin() {
    String url = request.get().getRequestURL().toString();
    int path = url.indexOf("/", url.indexOf(SCHEME_END) + SCHEME_END.length());
    return path < 0 ? url : url.substring(0, path);
  }
}
