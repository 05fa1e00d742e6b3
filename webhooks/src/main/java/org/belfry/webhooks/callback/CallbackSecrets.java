package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.endpoint.EndpointTable;
import org.belfry.webhooks.signing.PreviousSecrets;
import org.belfry.webhooks.signing.SigningSecret;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The secrets that sign callbacks: one for each user whose callbacks are sent, sealed. */
@Dependent
class CallbackSecrets {
  private static final String LOCK = "SELECT id FROM hook_callback_latch FOR UPDATE";

  private static final String KNOWN =
      "SELECT owner_id FROM hook_callback_secret WHERE owner_id = ANY(:owners)";

  private static final String ADD =
      """
      INSERT INTO hook_callback_secret (owner_id, secret)
      SELECT * FROM UNNEST(CAST(:owners AS BIGINT ARRAY), CAST(:secrets AS VARCHAR ARRAY)) added
      """;

  private static final String PRESENT =
      "SELECT secret, previous_secrets FROM hook_callback_secret WHERE owner_id = :owner";

  private static final String ROTATE =
      """
      UPDATE hook_callback_secret SET previous_secrets = :previous, secret = :secret
      WHERE owner_id = :owner
      """;

  private static final String REMOVE = "DELETE FROM hook_callback_secret WHERE owner_id = :owner";

  private final SecureRandom random = new SecureRandom();
  private final Jdbi jdbi;
  private final SecretBox box;
  private final EndpointTable endpoints;

  @Inject
  CallbackSecrets(Jdbi jdbi, SecretBox box, EndpointTable endpoints) {
    this.jdbi = jdbi;
    this.box = box;
    this.endpoints = endpoints;
  }

  /** Until the end of the transaction nobody else makes or changes secrets, or endpoints. */
  void lock() {
    jdbi.useHandle(handle -> handle.createQuery(LOCK).mapTo(Integer.class).one());
  }

  /** Makes those of owners who have none; locked. */
  void makeMissing(Set<Long> owners) {
    jdbi.useHandle(
        handle -> {
          Set<Long> missing = new TreeSet<>(owners);
          missing.removeAll(
              handle
                  .createQuery(KNOWN)
                  .bindArray("owners", Long.class, owners)
                  .mapTo(Long.class)
                  .list());
          handle
              .createUpdate(ADD)
              .bindArray("owners", Long.class, missing)
              .bindArray(
                  "secrets",
                  String.class,
                  missing.stream().map(owner -> box.seal(random().text())).toList())
              .execute();
        });
  }

  /**
   * Gives an owner a new secret; locked.
   *
   * @param until if there was one before, it signs too so long; null if none does
   * @return the new one, which is told only this once
   * @throws org.belfry.webhooks.signing.TooManySecrets if too many sign already
   */
  Rotated rotate(long owner, @Nullable Instant until, Instant now) {
    String secret = random().text();
    String sealed = box.seal(secret);
    return jdbi.withHandle(
        handle -> {
          Optional<PreviousSecrets> previous =
              handle
                  .createQuery(PRESENT)
                  .bind("owner", owner)
                  .map(
                      (row, context) ->
                          PreviousSecrets.of(row.getString("previous_secrets"))
                              .with(row.getString("secret"), until, now))
                  .findOne();
          if (previous.isPresent()) {
            @Nullable String before = previous.get().stored();
            handle
                .createUpdate(ROTATE)
                .bind("owner", owner)
                .bind("secret", sealed)
                .bind("previous", before)
                .execute();
            endpoints.signCallbacks(owner, sealed, before);
          } else {
            handle
                .createUpdate(ADD)
                .bindArray("owners", Long.class, List.of(owner))
                .bindArray("secrets", String.class, List.of(sealed))
                .execute();
          }
          return new Rotated(secret, previous.isPresent());
        });
  }

  void remove(long owner) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("owner", owner).execute());
  }

  private SigningSecret random() {
    return SigningSecret.random(random);
  }

  /**
   * A new secret.
   *
   * @param replaces whether there was another before
   */
  record Rotated(String secret, boolean replaces) {}
}
