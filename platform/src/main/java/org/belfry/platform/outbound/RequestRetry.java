package org.belfry.platform.outbound;

import java.net.SocketException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request that got no answer is sent again at once, as it met a kept connection
 * that the other side was just closing (RFC 9112, section 9.3.1). Then it was no attempt.
 */
final class RequestRetry {
  /** Many kept connections may have been closed at the same time, and which is taken is chance. */
  static final int MOST = 12;

  private RequestRetry() {}

  /**
   * @param connection on which the request was sent; null if it was on none yet
   * @param answering whether an answer has begun
   */
  static boolean isDue(Exception failure, @Nullable EndpointDetails connection, boolean answering) {
    return failure instanceof RequestNotExecutedException
        || (!answering && isKept(connection) && isClosing(failure));
  }

  /**
   * Whether it has carried other requests before. On a new one it is a failure: who accepts it and
   * answers nothing has a fault.
   */
  private static boolean isKept(@Nullable EndpointDetails connection) {
    return connection != null && connection.getRequestCount() > 1;
  }

  private static boolean isClosing(Exception failure) {
    return failure instanceof ConnectionClosedException || failure instanceof SocketException;
  }
}
