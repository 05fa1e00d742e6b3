package org.belfry.web;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers for the server, with problem details (RFC 9457), what no dialect has answered: it would
 * show a page in HTML, with its name and perhaps a stack trace.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(Integer.class::cast)
            .orElse(HttpServletResponse.SC_NOT_FOUND);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    try (JsonWriter writer = JSON.createWriter(response.getOutputStream())) {
      writer.writeObject(
          JSON.createObjectBuilder()
              .add("type", "about:blank")
              .add("title", title(status))
              .add("status", status)
              .add("detail", detail(request, status))
              .build());
    }
  }

  private static String title(int status) {
    return Optional.ofNullable(Status.fromStatusCode(status))
        .map(Status::getReasonPhrase)
        .orElse("Error");
  }

  private static String detail(HttpServletRequest request, int status) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return status == HttpServletResponse.SC_NOT_FOUND && uri != null
        ? "There is nothing at "
            + uri
            + "; the APIs are below /belfry/v1, /notifications, /rest, /v1 and /api."
        : "The request could not be answered.";
  }
}
