package org.belfry.listener;

import java.time.Duration;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Closes a connection on which a request's first line and headers trickle in. One on which nothing
 * comes at all the server closes by itself.
 */
final class HeadDeadlineFilter extends BaseFilter {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

  private static final Attribute<Long> BEGUN =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.belfry.listener.head-begun");

  @Override
  public NextAction handleRead(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    Long begun = BEGUN.get(connection);
    long now = System.nanoTime();
    if (begun == null) {
      BEGUN.set(connection, now);
    } else if (now - begun > PATIENCE_NANOS) {
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
