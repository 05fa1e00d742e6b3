package org.belfry.webhooks.subscription;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.belfry.platform.outbound.InvalidTargetUrl;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.rest.ResourceId;
import org.belfry.webhooks.topic.NoSuchTopic;
import org.jspecify.annotations.Nullable;

/** Checks a draft, all of it at once. */
final class TermsCheck {
  private static final int MAX_CHANNEL = 255;
  private static final int MAX_URI = 2048;
  private static final int MAX_TOKEN = 4096;

  /** What can stand in an Authorization header. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1," + MAX_TOKEN + "}");

  private final Faults faults = new Faults();
  private final SubscriptionDraft draft;

  private TermsCheck(SubscriptionDraft draft) {
    this.draft = draft;
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 with everything that is wrong
   */
  static SubscriptionTerms terms(SubscriptionDraft draft, Predicate<UUID> topicExists) {
    return new TermsCheck(draft).terms(topicExists);
  }

  private SubscriptionTerms terms(Predicate<UUID> topicExists) {
    Optional<DeliveryMethod> method =
        choice(
            "deliveryMethod",
            faults.required("deliveryMethod", draft.deliveryMethod(), MAX_CHANNEL),
            DeliveryMethod.codes(),
            DeliveryMethod::of);
    String channel = faults.required("deliveryChannel", draft.deliveryChannel(), MAX_CHANNEL);
    Optional<SubscriptionState> state =
        choice(
            "state",
            draft.state() == null ? "" : draft.state(),
            SubscriptionState.VISIBLE,
            SubscriptionState::of);
    EndpointDraft endpoint = endpoint(method, channel);
    String url = recipientUrl(endpoint);
    String token = token(endpoint);
    String content = subscriberContent();
    Optional<UUID> topic = topic(topicExists);
    String subscriber = faults.required("apiture:subscriber", draft.subscriber(), MAX_URI);
    faults.throwIfAny();
    return new SubscriptionTerms(
        method.orElseThrow(),
        channel,
        topic.orElseThrow(),
        subscriber,
        content,
        url,
        token,
        state.orElse(null));
  }

  /** Empty if the text is, or is not one of the codes; the latter is a fault. */
  private <T> Optional<T> choice(
      String field, String text, List<String> codes, Function<String, T> parser) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (codes.contains(text)) {
      return Optional.of(parser.apply(text));
    }
    String choices = String.join(" or ", codes);
    faults.add(
        new InvalidField(
            "valueNotAllowed", field, text, "is " + choices, "Set it to " + choices + "."));
    return Optional.empty();
  }

  /** An inbox has none; one that a subscription had before it changed to its inbox is dropped. */
  private @Nullable EndpointDraft endpoint(Optional<DeliveryMethod> method, String channel) {
    boolean intoInbox =
        method.equals(Optional.of(DeliveryMethod.PUSH)) && channel.equals(Subscription.INBOX);
    return intoInbox ? null : draft.endpoint();
  }

  private @Nullable String recipientUrl(@Nullable EndpointDraft endpoint) {
    if (endpoint == null) {
      return null;
    }
    String url = endpoint.recipientUrl();
    if (url == null || url.isBlank()) {
      faults.add(InvalidField.missing("endpoint.recipientUrl"));
      return null;
    }
    try {
      return TargetUrl.of(url).uri().toString();
    } catch (InvalidTargetUrl invalid) {
      faults.add(invalid);
      return null;
    }
  }

  private @Nullable String token(@Nullable EndpointDraft endpoint) {
    String token = endpoint == null ? null : endpoint.token();
    if (token == null || token.isBlank()) {
      return null;
    }
    if (!TOKEN.matcher(token).matches()) {
      faults.add(
          new InvalidField(
              "valueNotAllowed",
              "endpoint.token",
              "…",
              "has 1 to " + MAX_TOKEN + " visible ASCII characters and no blanks",
              "Send the token as it stands after \"Bearer \"."));
    }
    return token;
  }

  private @Nullable String subscriberContent() {
    JsonValue content = draft.subscriberContent();
    if (content == null || content.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (content.getValueType() != JsonValue.ValueType.OBJECT) {
      faults.add(
          new InvalidField(
              "objectRequired",
              "subscriberContent",
              content.getValueType().name(),
              "is a JSON object",
              "Send an object, such as {\"email\": \"alice@example.com\"}."));
    }
    return content.toString();
  }

  private Optional<UUID> topic(Predicate<UUID> exists) {
    String link = faults.required("apiture:topic", draft.topic(), MAX_URI);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> id = ResourceId.in(link).filter(exists);
    if (id.isEmpty()) {
      faults.add(NoSuchTopic.referredToAs(link));
    }
    return id;
  }
}
