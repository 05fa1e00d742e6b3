package org.belfry.tasks.dialect.marketplace;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.belfry.platform.outbound.InvalidTargetUrl;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.problem.Problem;
import org.belfry.tasks.callback.CallbackEvent;
import org.belfry.tasks.callback.CallbackTerms;
import org.belfry.tasks.callback.PayloadFormat;
import org.belfry.webhooks.Callback.Method;
import org.jspecify.annotations.Nullable;

/** A notification as a request wants to register it. */
final class NotificationRequest {
  private static final URI NONE = URI.create("");

  private final DocumentFields notification;

  NotificationRequest(DocumentFields notification) {
    this.notification = notification;
  }

  /** What it says; of no use if there are faults. */
  CallbackTerms terms() {
    CallbackEvent event = required("event", CallbackEvent.class, CallbackEvent.TASK_COMPLETED);
    URI url = url();
    Method method = required("callback_method", Method.class, Method.POST);
    return new CallbackTerms(event, url, method, format(method));
  }

  private @Nullable PayloadFormat format(Method method) {
    @Nullable String text = notification.text("payload_format");
    if (method == Method.POST) {
      return text == null
          ? PayloadFormat.JSON
          : one("payload_format", text, PayloadFormat.class, PayloadFormat.JSON);
    }
    if (text != null) {
      notification.fault(
          "valueNotAllowed",
          "payload_format",
          text,
          "is for the method POST only",
          "Leave it out, or call back with POST.");
    }
    return null;
  }

  private URI url() {
    @Nullable String text = notification.text("callback_url");
    if (text == null) {
      faults().add(InvalidField.missing("callback_url"));
      return NONE;
    }
    try {
      return TargetUrl.of(text).uri();
    } catch (InvalidTargetUrl refused) {
      faults().add(ofField(refused));
      return NONE;
    }
  }

  private static Problem ofField(Problem refused) {
    Map<String, Object> attributes = new LinkedHashMap<>(refused.attributes());
    attributes.put("field", "callback_url");
    return new Problem(
        refused.status(), refused.type(), refused.message(), refused.remedy(), attributes);
  }

  private <E extends Enum<E>> E required(String name, Class<E> type, E otherwise) {
    @Nullable String text = notification.text(name);
    if (text == null) {
      faults().add(InvalidField.missing(name));
      return otherwise;
    }
    return one(name, text, type, otherwise);
  }

  private <E extends Enum<E>> E one(String name, String text, Class<E> type, E otherwise) {
    E[] words = type.getEnumConstants();
    for (E word : words) {
      if (word.name().equals(text)) {
        return word;
      }
    }
    notification.fault(
        "valueNotAllowed",
        name,
        text,
        "is one of " + Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", ")),
        "Send one of these.");
    return otherwise;
  }

  private Faults faults() {
    return notification.faults();
  }
}
