package org.belfry.notifications.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.outbound.AwaitedExchanges;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Talks to linked applications. Call it outside any transaction: they may take their time. */
@ApplicationScoped
class LinkedApplication {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final String MEDIA_TYPE = "application/json";
  private static final Map<String, String> HEADERS = Map.of("Accept", MEDIA_TYPE);

  @Inject private AwaitedExchanges exchanges;

  /**
   * Asks for what it tells of itself.
   *
   * @param user on whose behalf
   * @throws LinkUnusable if it cannot be asked, or does not answer with a JSON object
   * @throws org.belfry.platform.outbound.TooManyExchanges if too many wait for answers already
   */
  JsonObject registration(ApplicationLink link, String user) {
    TargetUrl target = target(link.registrationUrl(), "registrationUrl", link);
    return ask(OutboundRequest.withoutBody("GET", target, HEADERS), link, user);
  }

  /** Tells it of an action, and gives its answer. */
  JsonObject act(ApplicationLink link, JsonObject action, String user) {
    TargetUrl target = target(link.actionUrl(), "actionUrl", link);
    byte[] body = action.toString().getBytes(StandardCharsets.UTF_8);
    return ask(new OutboundRequest("POST", target, HEADERS, MEDIA_TYPE, List.of(body)), link, user);
  }

  private static TargetUrl target(@Nullable String url, String name, ApplicationLink link) {
    return Optional.ofNullable(url)
        .map(TargetUrl::of)
        .orElseThrow(() -> LinkUnusable.without(name, link));
  }

  private JsonObject ask(OutboundRequest request, ApplicationLink link, String user) {
    Exchange exchange = exchanges.fetch(request, DEADLINE, user);
    if (exchange instanceof Exchange.Answered answered) {
      return read(answered, link);
    }
    throw LinkUnusable.silent(link, reason(exchange));
  }

  private static JsonObject read(Exchange.Answered answered, ApplicationLink link) {
    if (answered.status() / 100 != 2) {
      throw LinkUnusable.silent(link, "its status is " + answered.status() + ".");
    }
    return object(answered.head())
        .orElseThrow(() -> LinkUnusable.silent(link, "its answer is no JSON object."));
  }

  private static Optional<JsonObject> object(String text) {
    try {
      return JsonText.read(text) instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (Problem malformed) {
      // It is not ours to tell the caller of the line.
      return Optional.empty();
    }
  }

  private static String reason(Exchange exchange) {
    if (exchange instanceof Exchange.Refused refused) {
      return refused.reason();
    }
    if (exchange instanceof Exchange.TimedOut timedOut) {
      return timedOut.reason();
    }
    return exchange instanceof Exchange.Failed failed ? failed.reason() : "no answer.";
  }
}
