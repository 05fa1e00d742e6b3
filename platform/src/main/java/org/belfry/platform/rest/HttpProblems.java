package org.belfry.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.request.MethodNotAllowed;

/** What JAX-RS itself refuses. */
final class HttpProblems {
  private HttpProblems() {}

  static Optional<Problem> of(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    return switch (status) {
      case 400 ->
          problem(
              status,
              "badRequest",
              "The request cannot be understood.",
              "Check its parameters and its body against the API's description.");
      case 404 ->
          problem(
              status,
              "notFound",
              "There is nothing at this address.",
              "Check the path and the values in it.");
      case 405 ->
          Optional.of(MethodNotAllowed.but(new TreeSet<>(e.getResponse().getAllowedMethods())));
      case 406 ->
          problem(
              status,
              "notAcceptable",
              "There is no answer of a media type that the header Accept allows.",
              "Accept application/json, for example.");
      case 415 ->
          problem(
              status,
              "unsupportedMediaType",
              "A body of this media type cannot be read here.",
              "Send the header Content-Type with the body's type, such as application/json.");
      default ->
          status < 500
              ? problem(
                  status,
                  "refused",
                  "The request is refused with the status " + status + ".",
                  "Check it against the API's description.")
              : Optional.empty();
    };
  }

  private static Optional<Problem> problem(int status, String type, String message, String remedy) {
    return Optional.of(new Problem(status, type, message, remedy, Map.of()));
  }
}
