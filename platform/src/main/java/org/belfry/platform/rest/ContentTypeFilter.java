package org.belfry.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets a Content-Type that is no media type count as one that nobody reads. Jersey would answer it
 * with a page in HTML before any dialect is asked; so each answers 415 in its own shape. Names of
 * media types are made lower case: to RFC 9110 it is the same, to readers of bodies it is not.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ContentTypeFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String sent = request.getContentType();
    @Nullable String read = sent == null ? null : readable(sent);
    chain.doFilter(
        read == null || read.equals(sent) ? request : new OfType(request, read), response);
  }

  private static String readable(String contentType) {
    try {
      return MediaType.valueOf(contentType) == null
          ? MediaType.APPLICATION_OCTET_STREAM
          : lowerCase(contentType);
    } catch (IllegalArgumentException unreadable) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  /** But not its parameters, whose values may tell the cases apart. */
  private static String lowerCase(String contentType) {
    int end = contentType.indexOf(';');
    return end < 0
        ? contentType.toLowerCase(Locale.ROOT)
        : contentType.substring(0, end).toLowerCase(Locale.ROOT) + contentType.substring(end);
  }

  private static final class OfType extends HttpServletRequestWrapper {
    private final String type;

    OfType(HttpServletRequest request, String type) {
      super(request);
      this.type = type;
    }

    @Override
    public String getContentType() {
      return type;
    }

    @Override
    public String getHeader(String name) {
      return isContentType(name) ? type : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isContentType(name) ? Collections.enumeration(List.of(type)) : super.getHeaders(name);
    }

    private static boolean isContentType(String name) {
      return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
    }
  }
}
