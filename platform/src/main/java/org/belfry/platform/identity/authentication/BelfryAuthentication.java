package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.belfry.platform.identity.ApiKeyHeader;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Identification;
import org.belfry.platform.persistence.outage.DatabaseFailure;
import org.belfry.platform.persistence.outage.DatabaseUnavailable;
import org.belfry.platform.persistence.outage.DatabaseWatch;
import org.belfry.platform.problem.RetryLater;
import org.belfry.platform.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling, and answers nothing itself: it leaves an {@link Identification} on the
 * request, and the access check of each JAX-RS application refuses in the shape of its dialect.
 */
@ApplicationScoped
public class BelfryAuthentication implements HttpAuthenticationMechanism {
  private static final String AUTHORIZATION = "Authorization";
  private static final String API_KEY = "API-Key";

  @Inject private AuthorizationHeader authorization;
  @Inject private ApiKeyAuthenticator apiKeys;
  @Inject private DatabaseWatch database;
  @Inject private ClientAddress address;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Identification identification = identify(request);
    request.setAttribute(Identification.ATTRIBUTE, identification);
    @Nullable Caller caller = identification.caller();
    return caller == null
        ? context.doNothing()
        : context.notifyContainerAboutLogin(caller.userName(), caller.roles());
  }

  private Identification identify(HttpServletRequest request) {
    try {
      database.check();
      return authorization.identify(
          request.getHeader(AUTHORIZATION),
          address.of(request),
          apiKeys.identify(request.getHeader(API_KEY)));
    } catch (DatabaseUnavailable away) {
      return unknown(away);
    } catch (RuntimeException failure) {
      return unknown(DatabaseFailure.passing(failure).orElseThrow(() -> failure));
    }
  }

  private static Identification unknown(RetryLater reason) {
    return new Identification(null, reason, ApiKeyHeader.ABSENT);
  }
}
