package org.belfry.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.request.CrossOrigin;
import org.belfry.platform.request.ForwardedRequests;
import org.belfry.platform.request.RequestCheck;

/** Where every request comes in and every answer goes out. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EdgeFilter extends HttpFilter {
  /** Outside of the dialects there are only things to look at. */
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final String ALL = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

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
      chain.doFilter(request, response);
    } else if (closing.isOver()) {
      Refusals.print(refusal.get(), response);
    } else {
      Refusals.tell(refusal.get(), request, response);
    }
  }

  private Optional<Problem> refusal(HttpServletRequest request, HttpServletResponse response) {
    return closing
        .refusal(response)
        .or(() -> RequestCheck.refusal(request).map(problem -> withMethods(problem, response)))
        .or(() -> misplaced(request, response));
  }

  /** RFC 9110: who does not know a method tells which ones there are. */
  private static Problem withMethods(Problem problem, HttpServletResponse response) {
    if (problem.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", ALL);
    }
    return problem;
  }

  private static Optional<Problem> misplaced(
      HttpServletRequest request, HttpServletResponse response) {
    if (READING.contains(request.getMethod()) || Dialects.root(request).isPresent()) {
      return Optional.empty();
    }
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    return Optional.of(new NotForWriting());
  }
}
