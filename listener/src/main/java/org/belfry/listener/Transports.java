package org.belfry.listener;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * What listens. The launcher has it closed first when Belfry is to end: who comes then is refused,
 * while requests on open connections are still answered.
 *
 * <p>A listener becomes known with its first connection, which Grizzly tells; nothing tells of its
 * start. One that nobody has ever connected to stays open until the server itself ends.
 */
final class Transports {
  private static final Logger LOG = System.getLogger(Transports.class.getName());
  private static final String UNBIND = "org.belfry.listener.unbind";

  private final Set<TCPNIOTransport> transports = ConcurrentHashMap.newKeySet();

  static Transports offered() {
    Transports offered = new Transports();
    Runnable unbind = offered::unbind;
    System.getProperties().put(UNBIND, unbind);
    return offered;
  }

  void add(Transport transport) {
    if (transport instanceof TCPNIOTransport tcp) {
      transports.add(tcp);
    }
  }

  private void unbind() {
    transports.forEach(
        transport -> {
          transport.unbindAll();
          LOG.log(Level.DEBUG, "{0} listens no more", transport.getName());
        });
  }
}
