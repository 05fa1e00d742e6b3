package org.belfry.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.request.CrossOrigin;
import org.belfry.platform.request.ForwardedRequests;
import org.belfry.platform.request.MethodNotAllowed;
import org.belfry.platform.request.RequestCheck;

/** Where every request comes in and every answer goes out. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EdgeFilter extends HttpFilter {
  /** Outside of the dialects there are only things to look at. */
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

  @Inject private transient ForwardedRequests forwarded;
  @Inject private transient SecurityHeaders headers;
  @Inject private transient CrossOrigin crossOrigin;
  @Inject private transient Closing closing;

  @Override
  protected void doFilter(
      HttpServletRequest received, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = forwarded.asSent(received);
    headers.add(request, response);
    closing.enter();
    try {
      answer(request, response, chain);
    } finally {
      Departure.await(request, response, closing);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (crossOrigin.answers(request, response)) {
      return;
    }
    Optional<Problem> refusal = refusal(request, response);
    if (refusal.isEmpty()) {
      pass(request, response, chain);
    } else if (closing.isOver()) {
      Refusals.print(refusal.get(), response);
    } else {
      Refusals.tell(refusal.get(), request, response);
    }
  }

  /**
   * Jersey looks for a form's parameters before any resource is asked, and wraps what it finds: a
   * body that ends too early, where a server takes its encoding off and does not say so.
   */
  private static void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException failure) {
      if (response.isCommitted() || !(failure.getRootCause() instanceof Problem found)) {
        throw failure;
      }
      response.resetBuffer();
      Refusals.tell(found, request, response);
    }
  }

  private Optional<Problem> refusal(HttpServletRequest request, HttpServletResponse response) {
    return closing
        .refusal(response)
        .or(() -> RequestCheck.refusal(request))
        .or(() -> misplaced(request));
  }

  private static Optional<Problem> misplaced(HttpServletRequest request) {
    return READING.contains(request.getMethod()) || Dialects.root(request).isPresent()
        ? Optional.empty()
        : Optional.of(MethodNotAllowed.but(READING));
  }
}
