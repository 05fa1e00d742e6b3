package org.belfry.listener;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.belfry.handshake.LauncherMXBean;
import org.belfry.handshake.ListenerMXBean;
import org.belfry.handshake.Party;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * Whether what listens lets requests through, as the launcher says. It has it closed first when
 * Belfry is to end: who comes then is refused, while requests on open connections are still
 * answered.
 *
 * <p>A listener becomes known with its first connection, which Grizzly tells; nothing tells of its
 * start. One that nobody has ever connected to stays open until the server itself ends.
 */
final class ListenerSwitch implements ListenerMXBean {
  private static final Logger LOG = System.getLogger(ListenerSwitch.class.getName());

  private final Set<TCPNIOTransport> transports = ConcurrentHashMap.newKeySet();
  private volatile ListenerState state = ListenerState.STARTING;

  /** One that the launcher finds; the server may make it after the application has started. */
  static ListenerSwitch joined() {
    ListenerSwitch joined = new ListenerSwitch();
    Party.LISTENER.join(joined);
    Party.LAUNCHER.find().filter(LauncherMXBean::isOpen).ifPresent(launcher -> joined.open());
    return joined;
  }

  void add(Transport transport) {
    if (transport instanceof TCPNIOTransport tcp) {
      transports.add(tcp);
    }
  }

  ListenerState state() {
    return state;
  }

  @Override
  public void open() {
    state = ListenerState.OPEN;
  }

  @Override
  public void unbind() {
    transports.forEach(
        transport -> {
          transport.unbindAll();
          LOG.log(Level.DEBUG, "{0} listens no more", transport.getName());
        });
  }

  @Override
  public void end() {
    state = ListenerState.ENDED;
  }
}
