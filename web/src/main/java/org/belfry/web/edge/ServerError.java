package org.belfry.web.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.request.MethodNotAllowed;

/** What the server itself refuses, or fails at. */
final class ServerError {
  private ServerError() {}

  /**
   * The problem with a request that was dispatched as an error, or that came for the error page.
   */
  static Problem of(HttpServletRequest request) {
    int status =
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(Integer.class::cast)
            .orElse(HttpServletResponse.SC_NOT_FOUND);
    return switch (status) {
      case 400 ->
          problem(
              status,
              "badRequest",
              "The request cannot be understood.",
              "Check its address, its headers and its body.");
      case 404 ->
          problem(
              status,
              "notFound",
              "There is nothing at this address.",
              "The APIs are below /belfry/v1, /notifications, /rest, /v1 and /api.");
      case 405 -> MethodNotAllowed.anywhere();
      default ->
          problem(
              status,
              status < 500 ? "refused" : "internalError",
              "The request could not be answered: " + title(status) + ".",
              "Check it against the API's description; if it is right, tell whoever runs Belfry.");
    };
  }

  static String title(int status) {
    return Optional.ofNullable(Status.fromStatusCode(status))
        .map(Status::getReasonPhrase)
        .orElse("Error");
  }

  private static Problem problem(int status, String type, String message, String remedy) {
    return new Problem(status, type, message, remedy, Map.of("id", String.valueOf(status)));
  }
}
