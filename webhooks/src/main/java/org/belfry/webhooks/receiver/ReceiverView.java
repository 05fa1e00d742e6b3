package org.belfry.webhooks.receiver;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.problem.Problem;

/** A receiver as it is shown. */
@JsonbPropertyOrder({"name", "answer", "count", "requests"})
public record ReceiverView(String name, AnswerView answer, int count, List<RequestView> requests) {

  /** How it answers. */
  @JsonbPropertyOrder({"status", "delay", "never"})
  public record AnswerView(int status, String delay, boolean never) {}

  /** One request; {@code body} is JSON if it was, else text. */
  @JsonbPropertyOrder({"receivedAt", "method", "signature", "headers", "body"})
  public record RequestView(
      Instant receivedAt,
      String method,
      String signature,
      Map<String, String> headers,
      JsonValue body) {}

  static ReceiverView of(String name, Receiver receiver) {
    ReceiverAnswer answer = receiver.answer();
    List<RequestView> requests =
        receiver.newestFirst().stream().map(ReceiverView::request).toList();
    return new ReceiverView(
        name,
        new AnswerView(answer.status(), answer.delay().toString(), answer.never()),
        requests.size(),
        requests);
  }

  private static RequestView request(ReceivedRequest request) {
    return new RequestView(
        request.receivedAt(),
        request.method(),
        request.signature().code(),
        request.headers(),
        body(request.body()));
  }

  private static JsonValue body(String text) {
    try {
      return JsonText.read(text);
    } catch (Problem notJson) {
      return JSON.createValue(text);
    }
  }
}
