package org.belfry.web.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.request.Refusal;

/**
 * Answers for the server what no dialect has answered: it would show a page in HTML, with its name
 * and perhaps a stack trace. The dialect that owns the address does so in its own shape; elsewhere
 * these are problem details (RFC 9457).
 */
@WebServlet(Refusals.ERROR)
public class ErrorServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<Problem> refusal = Refusal.of(request).map(Refusal::problem);
    Problem problem = refusal.orElseGet(() -> ServerError.of(request));
    Optional<String> path = ownedPath(request);
    // A dialect that has failed to tell it once would fail again.
    if (refusal.isEmpty() && path.isPresent()) {
      Refusals.tell(new Refusal(problem, path.get()), request, response);
    } else {
      Refusals.print(problem, response);
    }
  }

  private static Optional<String> ownedPath(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .filter(path -> Dialects.root(request.getContextPath(), path).isPresent());
  }
}
