package org.belfry.webhooks.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.signing.PreviousSecrets;
import org.jspecify.annotations.Nullable;

/** Whom to post to. It outlives its subscription while its queue drains. */
@Entity
@Table(name = "hook_endpoint")
public class Endpoint {
  @Id private UUID id;

  @Column(name = "owner_id")
  private long ownerId;

  @Column private String url;
  @Column private @Nullable String token;
  @Column private String secret;

  @Column(name = "previous_secrets")
  private @Nullable String previousSecrets;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Endpoint() {}

  Endpoint(
      UserId owner, String url, @Nullable String sealedToken, String sealedSecret, Instant now) {
    this.id = Uuid7.at(now);
    this.ownerId = owner.value();
    this.url = url;
    this.token = sealedToken;
    this.secret = sealedSecret;
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public String url() {
    return url;
  }

  @Nullable String sealedToken() {
    return token;
  }

  void aim(String newUrl, @Nullable String sealedToken) {
    url = newUrl;
    token = sealedToken;
  }

  /**
   * Signs with a new secret; until the given moment the one before signs too.
   *
   * @param until null if none of those before signs any more
   * @throws org.belfry.webhooks.signing.TooManySecrets if too many sign already
   */
  void rotate(String sealedSecret, @Nullable Instant until, Instant now) {
    previousSecrets = PreviousSecrets.of(previousSecrets).with(secret, until, now).stored();
    secret = sealedSecret;
  }
}
