package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.belfry.platform.identity.ApiKeyHeader;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Identification;
import org.belfry.platform.identity.NotAuthenticated;
import org.belfry.platform.problem.RetryLater;
import org.jspecify.annotations.Nullable;

/** Reads {@code Authorization}: Basic, or Bearer with a token of Belfry's or a JWT. */
@ApplicationScoped
class AuthorizationHeader {
  @Inject private PasswordSignIn passwords;
  @Inject private TokenSignIn tokens;
  @Inject private JwtSignIn jwts;

  /**
   * @param address where the request comes from
   */
  Identification identify(@Nullable String header, String address, ApiKeyHeader apiKey) {
    if (header == null) {
      return new Identification(null, null, apiKey);
    }
    try {
      return new Identification(
          caller(header, address).through(apiKey.application()), null, apiKey);
    } catch (CredentialsRejected rejected) {
      return new Identification(null, NotAuthenticated.because(rejected.reason()), apiKey);
    } catch (RetryLater tooSoon) {
      return new Identification(null, tooSoon, apiKey);
    }
  }

  private Caller caller(String header, String address) throws CredentialsRejected {
    String[] parts = header.strip().split(" +", 2);
    String credentials = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> passwords.caller(credentials, address);
      case "bearer" ->
          jwts.accepts(credentials) ? jwts.caller(credentials) : tokens.caller(credentials);
      default ->
          throw new CredentialsRejected(
              "The scheme of the Authorization header is neither Basic nor Bearer.");
    };
  }
}
