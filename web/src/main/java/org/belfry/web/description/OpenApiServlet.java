package org.belfry.web.description;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Leads from where MicroProfile OpenAPI has its document to that of the native API. Payara leaves
 * the path to an application that has something there; else it would answer with an empty document.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
  /** From here, so that it is right wherever Belfry is. */
  private static final String DOCUMENT = "belfry/v1/" + OpenApiDocument.PATH;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, DOCUMENT);
  }
}
