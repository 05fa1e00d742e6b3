package org.belfry.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import java.util.OptionalInt;

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
    Authority asked =
        hop.authority()
            .or(() -> Optional.ofNullable(request.getHeader("Host")).flatMap(Authority::parse))
            .orElseGet(() -> new Authority(request.getServerName(), OptionalInt.empty()));
    return new ForwardedRequest(
        request, scheme, asked.host(), asked.port().orElse(standardPort(scheme)));
  }

  private static int standardPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
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
    boolean standard = port == standardPort(scheme);
    return new StringBuffer(scheme + "://" + host + (standard ? "" : ":" + port))
        .append(getRequestURI());
  }
}
