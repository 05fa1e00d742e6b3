package org.belfry.platform.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Identification;
import org.belfry.platform.network.IpAddress;
import org.belfry.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/** Bounds how bodies are waited for, whoever reads them. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BodyFilter extends HttpFilter {
  private static final String TRANSFER_ENCODING = "Transfer-Encoding";

  @Inject private BodySettings settings;
  @Inject private ClientAddress addresses;

  private transient @Nullable BodyAdmission admission;

  @Override
  public void init() {
    admission = new BodyAdmission(settings.waiting(), settings.waitingPerCaller());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (admission == null || !hasBody(request)) {
      chain.doFilter(request, response);
      return;
    }
    BoundedInput body =
        new BoundedInput(
            request.getInputStream(),
            length(request),
            admission,
            key(request),
            settings.deadline());
    try {
      chain.doFilter(new WithBody(request, body), new AnswerAfterBody(response, body));
    } finally {
      body.release();
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader(TRANSFER_ENCODING) != null;
  }

  /** A server that takes an encoding off, as Payara does with gzip, makes it another length. */
  private static long length(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
        ? request.getContentLengthLong()
        : -1;
  }

  private String key(HttpServletRequest request) {
    return key(
        Identification.of(request.getAttribute(Identification.ATTRIBUTE)).caller(),
        addresses.of(request));
  }

  /** Whose part of the places a body takes. */
  static String key(@Nullable Caller caller, String address) {
    return caller == null
        ? "address " + IpAddress.neighbourhood(address)
        : "user " + caller.userId().value();
  }

  /** A request whose body is another stream. */
  private static final class WithBody extends HttpServletRequestWrapper {
    private final BoundedInput body;

    WithBody(HttpServletRequest request, BoundedInput body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return body;
    }
  }
}
