package org.belfry.handshake;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * One of those who talk. They have copies of this class, each from a class loader of its own; what
 * all share is the JDK's server of MXBeans.
 *
 * @param <T> what it can be told and asked
 */
public final class Party<T> {
  /** Nobody is there on another server than that of {@code belfry.jar}. */
  public static final Party<LauncherMXBean> LAUNCHER = new Party<>(LauncherMXBean.class);

  public static final Party<ListenerMXBean> LISTENER = new Party<>(ListenerMXBean.class);

  public static final Party<ApplicationMXBean> APPLICATION = new Party<>(ApplicationMXBean.class);

  private final Class<T> type;

  private Party(Class<T> type) {
    this.type = type;
  }

  /** From now on this one is found. */
  public void join(T self) {
    leave();
    try {
      server().registerMBean(new StandardMBean(self, type, true), name());
    } catch (JMException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public void leave() {
    try {
      if (server().isRegistered(name())) {
        server().unregisterMBean(name());
      }
    } catch (JMException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Empty if it has not joined. */
  public Optional<T> find() {
    return server().isRegistered(name())
        ? Optional.of(JMX.newMXBeanProxy(server(), name(), type))
        : Optional.empty();
  }

  private ObjectName name() {
    try {
      return new ObjectName("org.belfry:type=" + type.getSimpleName().replace("MXBean", ""));
    } catch (JMException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MBeanServer server() {
    return ManagementFactory.getPlatformMBeanServer();
  }
}
