package org.belfry.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.belfry.platform.request.RequestCheck;
import org.jspecify.annotations.Nullable;

/**
 * A refused request without the headers that an application would stumble over when it tells why.
 * What it accepts stays, if it can be read, as the shape of the answer depends on it.
 */
final class PlainRequest extends HttpServletRequestWrapper {
  private final List<String> accepted;

  PlainRequest(HttpServletRequest request) {
    super(request);
    List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    accepted = RequestCheck.isAccept(String.join(",", accept)) ? accept : List.of();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isAccept(name) && !accepted.isEmpty() ? accepted.get(0) : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return Collections.enumeration(isAccept(name) ? accepted : List.of());
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(accepted.isEmpty() ? List.of() : List.of(HttpHeaders.ACCEPT));
  }

  @Override
  public int getIntHeader(String name) {
    return -1;
  }

  @Override
  public long getDateHeader(String name) {
    return -1;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public long getContentLengthLong() {
    return -1;
  }

  private static boolean isAccept(String name) {
    return name.equalsIgnoreCase(HttpHeaders.ACCEPT);
  }
}
