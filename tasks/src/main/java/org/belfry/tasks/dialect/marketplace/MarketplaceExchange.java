package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A request of this dialect, and how it is answered.
 *
 * @param url what was asked for
 */
record MarketplaceExchange(HttpHeaders headers, URI url) {
  static final String TASK = "task_response";
  static final String TASKS = "tasks_response";
  static final String NOTIFICATION = "notification_response";

  private static final String STATUS = "request_status";

  /**
   * @param name of the member beside the status
   */
  <T> Response one(
      Response.Status status,
      String root,
      String name,
      T value,
      BiFunction<T, Notation, JsonObject> printer) {
    Notation notation = Notation.wanted(headers);
    return answer(status, root, name, printer.apply(value, notation), notation);
  }

  /** The same of what was made, and where it is. */
  <T> Response made(
      URI location,
      String root,
      String name,
      T value,
      BiFunction<T, Notation, JsonObject> printer) {
    return Response.fromResponse(one(Response.Status.CREATED, root, name, value, printer))
        .location(location)
        .build();
  }

  /** The same of a list. */
  <T> Response list(
      String root, String name, List<T> values, BiFunction<T, Notation, JsonObject> printer) {
    Notation notation = Notation.wanted(headers);
    JsonArrayBuilder array = JSON.createArrayBuilder();
    values.forEach(value -> array.add(printer.apply(value, notation)));
    return answer(Response.Status.OK, root, name, array.build(), notation);
  }

  /** Only that it was done. */
  Response done(String root) {
    JsonObjectBuilder envelope = JSON.createObjectBuilder().add(STATUS, status(Response.Status.OK));
    return answer(Response.ok(), root, envelope, Notation.wanted(headers)).build();
  }

  /** An answer in the envelope. */
  static Response.ResponseBuilder answer(
      Response.ResponseBuilder answer, String root, JsonObjectBuilder envelope, Notation notation) {
    return answer
        .type(notation.mediaType())
        .entity(notation.write(JSON.createObjectBuilder().add(root, envelope).build()));
  }

  private Response answer(
      Response.Status status, String root, String name, JsonValue value, Notation notation) {
    return answer(
            Response.status(status),
            root,
            JSON.createObjectBuilder().add(STATUS, status(status)).add(name, value),
            notation)
        .build();
  }

  private JsonObject status(Response.Status status) {
    return RequestStatus.success(status, url);
  }
}
