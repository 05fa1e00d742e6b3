package org.belfry.webhooks.endpoint;

import org.belfry.platform.outbound.TargetUrl;
import org.belfry.webhooks.Callback;

/**
 * Where callbacks of a user go: what is one endpoint to the delivery, with a limit and a circuit.
 *
 * <p>It is a server, not a URL, as URLs may well be made for one callback each (those of a GET
 * always are): with an endpoint for each of them none would ever be found to be in trouble, and
 * many to one that hangs could fill a node. And it is one user's, so that nobody's callbacks wait
 * for what somebody else has sent to the same place.
 *
 * @param origin scheme, host and port
 */
public record CallbackServer(long ownerId, String origin) {
  /**
   * @throws org.belfry.platform.outbound.InvalidTargetUrl if it is none that Belfry sends to
   */
  public static CallbackServer of(Callback callback) {
    return new CallbackServer(callback.ownerId(), TargetUrl.of(callback.url()).origin());
  }
}
