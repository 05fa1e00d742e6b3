package org.belfry.listener;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * Closes a connection on which a request's first line and headers trickle in. One on which nothing
 * comes at all the server closes by itself.
 */
final class HeadDeadlineFilter extends BaseFilter {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Attribute<Long> BEGUN =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.belfry.listener.head-begun");

  /** The codec's own: the request that it is reading, from its first byte to its last. */
  private static final Attribute<HttpRequestPacket> UNDER_WAY =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  private final LongSupplier nanoTime;

  HeadDeadlineFilter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    long now = nanoTime.getAsLong();
    HttpRequestPacket request = UNDER_WAY.get(connection);
    Long begun = BEGUN.get(connection);
    if (request != null && request.isSkipRemainder()) {
      // The body of a request that is answered already: the codec swallows it, so that nobody
      // behind it could say that it was whole.
      done(connection);
    } else if (request == null || begun == null) {
      BEGUN.set(connection, now);
    } else if (now - begun > PATIENCE.toNanos()) {
      connection.terminateSilently();
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  /** What has come was whole. */
  static void done(Connection<?> connection) {
    BEGUN.remove(connection);
  }
}
