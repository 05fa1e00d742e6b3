package org.belfry.platform.identity;

import org.belfry.platform.problem.Problem;
import org.belfry.platform.problem.RetryLater;
import org.jspecify.annotations.Nullable;

/**
 * What the credentials of a request say; an attribute of the request under {@link #ATTRIBUTE}.
 *
 * @param caller the user, null if none is known
 * @param refusal why the Authorization header was not accepted; null if it was, or is not there
 * @param apiKey what the API-Key header says
 */
public record Identification(
    @Nullable Caller caller, @Nullable Problem refusal, ApiKeyHeader apiKey) {
  public static final String ATTRIBUTE = "org.belfry.platform.identity.Identification";

  private static final Identification NOBODY = new Identification(null, null, ApiKeyHeader.ABSENT);

  /** The one that the attribute's value is; nobody if there is none. */
  public static Identification of(@Nullable Object attribute) {
    return attribute instanceof Identification known ? known : NOBODY;
  }

  /** The caller; throws the problem with the credentials if there is none. */
  public Caller requireCaller() {
    if (caller != null) {
      return caller;
    }
    throw refusal != null
        ? refusal
        : NotAuthenticated.because("The request has no Authorization header.");
  }

  /**
   * The application that the API key names.
   *
   * @throws NotAuthenticated if there is no known key
   */
  public String requireApplication() {
    @Nullable String application = apiKey.application();
    if (application != null) {
      return application;
    }
    if (refusal instanceof RetryLater later) {
      throw later;
    }
    throw new NotAuthenticated(
        apiKey.present() ? "The API key is unknown." : "The request has no API-Key header.",
        "Send the header API-Key with a key that an administrator made at /belfry/v1/api-keys.");
  }
}
