package org.belfry.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request with the scheme and the host that the client used. */
final class ForwardedRequest extends HttpServletRequestWrapper {
  private final String scheme;
  private final String host;
  private final int port;

  private ForwardedRequest(HttpServletRequest request, String scheme, String host, int port) {
    super(request);
    this.scheme = scheme;
    this.host = host;
    this.port = port;
  }

  static ForwardedRequest of(HttpServletRequest request, Hop hop) {
    String scheme = hop.scheme().orElseGet(request::getScheme);
    int standard = scheme.equals("https") ? 443 : 80;
    URI told = URI.create(scheme + "://" + hop.host().orElseGet(request::getServerName));
    return new ForwardedRequest(
        request,
        scheme,
        told.getHost() == null ? request.getServerName() : told.getHost(),
        told.getPort() < 0 ? standard : told.getPort());
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public boolean isSecure() {
    return scheme.equals("https");
  }

  @Override
  public String getServerName() {
    return host;
  }

  @Override
  public int getServerPort() {
    return port;
  }

  @Override
  public StringBuffer getRequestURL() {
    boolean standard = port == (isSecure() ? 443 : 80);
    return new StringBuffer(scheme + "://" + host + (standard ? "" : ":" + port))
        .append(getRequestURI());
  }
}
