package org.belfry.webhooks.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;

/** Who is notified of what is published on a topic, and how. */
@Entity
@Table(name = "hook_subscription")
public class Subscription {
  /** The channel of pushes into the subscriber's own inbox. */
  public static final String INBOX = "inbox";

  @Id private UUID id;

  @Column(name = "topic_id")
  private UUID topicId;

  @Column(name = "owner_id")
  private long ownerId;

  @Column private String subscriber;

  @Column(name = "delivery_method")
  private String deliveryMethod;

  @Column(name = "delivery_channel")
  private String deliveryChannel;

  @Column private String state;
  @Column private @Nullable String inactivity;

  @Column(name = "authentication_state")
  private String authenticationState;

  @ManyToOne
  @JoinColumn(name = "endpoint_id")
  private @Nullable Endpoint endpoint;

  @Column(name = "subscriber_content")
  private @Nullable String subscriberContent;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  protected Subscription() {}

  Subscription(UserId owner, Instant now) {
    this.id = Uuid7.at(now);
    this.ownerId = owner.value();
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID topicId() {
    return topicId;
  }

  public UserId owner() {
    return new UserId(ownerId);
  }

  /** URI of whom it informs. */
  public String subscriber() {
    return subscriber;
  }

  public DeliveryMethod deliveryMethod() {
    return DeliveryMethod.of(deliveryMethod);
  }

  public String deliveryChannel() {
    return deliveryChannel;
  }

  public SubscriptionState state() {
    return SubscriptionState.of(state);
  }

  /** Why Belfry keeps it inactive; null if it does not. */
  public @Nullable Inactivity inactivity() {
    return Inactivity.of(inactivity);
  }

  public AuthenticationState authenticationState() {
    return AuthenticationState.of(authenticationState);
  }

  public Optional<Endpoint> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  /** A JSON object, if there is any. */
  public Optional<String> subscriberContent() {
    return Optional.ofNullable(subscriberContent);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Counts its changes; its entity tag is made of it. */
  public long version() {
    return version;
  }

  /** Whether what is published now is pushed or pulled at once, instead of waiting. */
  boolean open() {
    return state() == SubscriptionState.ACTIVE
        && authenticationState() == AuthenticationState.AUTHENTICATED;
  }

  void agree(Agreement agreement, @Nullable Endpoint newEndpoint, Instant now) {
    SubscriptionTerms terms = agreement.terms();
    topicId = terms.topicId();
    subscriber = terms.subscriber();
    deliveryMethod = terms.deliveryMethod().code();
    deliveryChannel = terms.deliveryChannel();
    subscriberContent = terms.subscriberContent();
    state = agreement.status().state().code();
    inactivity = code(agreement.status().inactivity());
    authenticationState = agreement.authenticationState().code();
    endpoint = newEndpoint;
    updatedAt = now;
  }

  void cancel(Instant now) {
    state = SubscriptionState.CANCELLED.code();
    updatedAt = now;
  }

  private static @Nullable String code(@Nullable Inactivity why) {
    return why == null ? null : why.code();
  }
}
