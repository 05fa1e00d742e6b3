package org.belfry.listener;

import java.util.List;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.ResponseCompleteEvent;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * Lets go of the last request of a connection that was closed while nothing was asked on it.
 * Grizzly holds the connection itself until the time is over that it would have been kept alive; a
 * client that connects anew for each request would fill the heap with some 20 kB each time.
 */
final class IdleCloseFilter extends BaseFilter {
  private static final Attribute<Boolean> ANSWERED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.belfry.listener.answered");

  /** What the codec and the server behind it keep with a connection. */
  private static final List<String> OF_REQUESTS =
      List.of(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME, "HttpServerFilter.Request");

  @Override
  public NextAction handleRead(FilterChainContext context) {
    ANSWERED.remove(context.getConnection());
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof ResponseCompleteEvent) {
      ANSWERED.set(context.getConnection(), true);
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    if (ANSWERED.isSet(connection)) {
      letGo(connection.getAttributes());
    }
    return context.getInvokeAction();
  }

  /**
   * Not all that there is: the record by which Grizzly knows that the connection was closed must
   * stay, even for a moment, or a new one takes its place that says busy for ever.
   */
  private static void letGo(AttributeHolder attributes) {
    OF_REQUESTS.forEach(attributes::removeAttribute);
  }
}
