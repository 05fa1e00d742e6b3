package org.belfry.listener;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;

/**
 * Overlooks that a client would rather speak another protocol, as a server may (RFC 9110, 7.8).
 * Grizzly would take whatever follows such a header for that protocol: it would wait for ever for a
 * body of no bytes, and hand chunks to the application as they are.
 */
final class NoUpgradeFilter extends BaseFilter {
  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (!(event instanceof IncomingHttpUpgradeEvent wish)) {
      return context.getInvokeAction();
    }
    HttpHeader header = wish.getHttpHeader();
    header.getUpgradeDC().recycle();
    header.setIgnoreContentModifiers(false);
    return context.getStopAction();
  }
}
