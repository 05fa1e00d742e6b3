package org.belfry.platform.identity.authentication;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.UserEnrolment;
import org.belfry.platform.persistence.UniqueViolation;
import org.belfry.platform.problem.RetryLater;
import org.jspecify.annotations.Nullable;

/** Lets in whom the configured OpenID Connect provider vouches for. */
@ApplicationScoped
class JwtSignIn {
  private static final Logger LOG = System.getLogger(JwtSignIn.class.getName());
  private static final int PARTS_OF_A_JWT = 3;

  /**
   * So many check one at a time. That takes a moment, unless the issuer has to be asked for its
   * keys: then its silence may hold up these threads, and nobody else's.
   */
  private static final int AT_A_TIME = 32;

  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final Duration LATER = Duration.ofSeconds(5);

  @Inject private OidcSettings settings;
  @Inject private Clock clock;
  @Inject private KnownUsers users;
  @Inject private UserEnrolment enrolment;

  private final Semaphore places = new Semaphore(AT_A_TIME);
  private volatile @Nullable JWTProcessor<SecurityContext> processor;

  /** Whether a bearer token is one to be checked here: Belfry's own have no dots. */
  boolean accepts(String token) {
    return settings.issuer().isPresent() && token.split("\\.", -1).length == PARTS_OF_A_JWT;
  }

  /**
   * @throws RetryLater if too many are being checked already
   */
  Caller caller(String token) throws CredentialsRejected {
    try {
      JwtIdentity identity = JwtIdentity.of(verified(token), settings.rolesClaim());
      User user = users.byName(identity.name()).orElseGet(() -> enrolled(identity.name()));
      return new Caller(
              user.id(), user.name(), identity.roles(), identity.scopes(), identity.application())
          .admittedBy(Credential.signed(user.id(), identity.expiresAt()));
    } catch (KeySourceException unreachable) {
      LOG.log(
          Level.WARNING,
          "A token is refused, as no key of the issuer fits or none can be fetched: {0}",
          unreachable.toString());
      throw new CredentialsRejected(
          "The JWT cannot be checked, as its issuer's keys cannot be fetched now.");
    } catch (ParseException | BadJOSEException | JOSEException wrong) {
      throw new CredentialsRejected("The JWT is not valid here: " + wrong.getMessage() + ".");
    }
  }

  /** A user's first requests may come together; whoever is not the first finds the user made. */
  private User enrolled(String name) {
    try {
      return enrolment.enrol(name);
    } catch (PersistenceException refused) {
      if (UniqueViolation.caused(refused)) {
        return enrolment.enrol(name);
      }
      throw refused;
    }
  }

  private JWTClaimsSet verified(String token)
      throws ParseException, BadJOSEException, JOSEException {
    enter();
    try {
      return checked(token);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
    throw new RetryLater(
        503,
        "signInBusy",
        "Too many JWTs are being checked; their issuer may be slow to tell its keys.",
        LATER,
        Map.of());
  }

  private JWTClaimsSet checked(String token)
      throws ParseException, BadJOSEException, JOSEException {
    JWTProcessor<SecurityContext> current = processor;
    if (current == null) {
      current = JwtProcessors.of(settings, clock);
      processor = current;
    }
    return current.process(token, null);
  }
}
