package org.belfry.webhooks.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.signing.SigningSecret;
import org.jspecify.annotations.Nullable;

/** The endpoints; their tokens and secrets are sealed in the database. */
@ApplicationScoped
public class Endpoints {
  private final SecureRandom random = new SecureRandom();

  @PersistenceContext(unitName = "webhooks")
  private EntityManager entities;

  @Inject private SecretBox box;
  @Inject private EndpointLanes lanes;

  /** Adds an endpoint with a new signing secret, which is told only this once. */
  public NewEndpoint add(UserId owner, String url, @Nullable String token, Instant now) {
    String secret = SigningSecret.random(random).text();
    Endpoint endpoint = new Endpoint(owner, url, sealed(token), box.seal(secret), now);
    entities.persist(endpoint);
    entities.flush();
    lanes.add(List.of(endpoint.id()));
    return new NewEndpoint(endpoint, secret);
  }

  /** Points it to another URL, or gives it another token. */
  public void aim(Endpoint endpoint, String url, @Nullable String token) {
    endpoint.aim(url, sealed(token));
  }

  /**
   * Gives it a new signing secret.
   *
   * @param until the one before signs too so long; null if none of those before does
   * @return the new secret, which is told only this once
   * @throws org.belfry.webhooks.signing.TooManySecrets if too many sign already
   */
  public String rotateSecret(Endpoint endpoint, @Nullable Instant until, Instant now) {
    String secret = SigningSecret.random(random).text();
    endpoint.rotate(box.seal(secret), until, now);
    return secret;
  }

  /** The token that the endpoint's server wants. */
  public @Nullable String token(Endpoint endpoint) {
    String sealed = endpoint.sealedToken();
    return sealed == null ? null : box.open(sealed);
  }

  private @Nullable String sealed(@Nullable String token) {
    return token == null ? null : box.seal(token);
  }

  /**
   * An endpoint that was just added.
   *
   * @param secret {@code whsec_…}, which is never told again
   */
  public record NewEndpoint(Endpoint endpoint, String secret) {}
}
