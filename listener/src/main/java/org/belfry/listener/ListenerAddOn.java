package org.belfry.listener;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Puts Belfry's filters into each HTTP listener. Payara looks it up by the name {@code comet}, as
 * {@code META-INF/hk2-locator/default} says; it is the one place where a listener can be added to.
 */
public final class ListenerAddOn implements AddOn {
  /** HTTP and HTTPS share it. */
  private static final ListenerSwitch SWITCH = ListenerSwitch.joined();

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    int codec = filters.indexOfType(HttpServerFilter.class);
    // Without the header nobody can tell why a body has another length than its head says.
    ((HttpServerFilter) filters.get(codec)).setRemoveHandledContentEncodingHeaders(false);
    filters.add(codec + 1, new TargetFilter());
    filters.add(codec + 1, new GateFilter(SWITCH));
    filters.add(codec + 1, new NoUpgradeFilter());
    filters.add(codec + 1, new IdleCloseFilter());
    filters.add(codec, new BareErrorFilter());
    filters.add(codec, new HeadDeadlineFilter(System::nanoTime));
  }
}
