package org.belfry.launcher;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.belfry.handshake.ApplicationMXBean;
import org.belfry.handshake.ListenerMXBean;
import org.belfry.handshake.Party;

/**
 * Lets the application finish what it is at, when the process is asked to end. Payara Micro's own
 * shutdown hook takes the connections to the database away at once; what came of webhooks under way
 * could not be written then, and they would be sent again. Hooks run in no order, so this has to
 * come before all of them: at the signal.
 */
final class GracefulStop {
  /**
   * A system property: whether Belfry ends when the process that started it does. A signal to Maven
   * alone would leave it running otherwise, and its port taken.
   */
  private static final String ENDS_WITH_PARENT = "org.belfry.ends-with-parent";

  private static final int KILLED = 128;
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  private static final AtomicBoolean STOPPING = new AtomicBoolean();

  private GracefulStop() {}

  /** Once there is something to finish; until then a signal ends the process as it is. */
  static void arrangeAtSignals() {
    on("TERM", SIGTERM);
    on("INT", SIGINT);
  }

  /**
   * First of all, since the start takes long: an orphan soon has another parent, which stays. Who
   * has none any more ends at once; during the start there is nothing to finish yet.
   */
  static void arrangeWithParent() {
    if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
      ProcessHandle.current()
          .parent()
          .ifPresentOrElse(GracefulStop::endWith, () -> stop(KILLED + SIGTERM));
    }
  }

  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> stop(KILLED + SIGTERM));
  }

  /** By reflection: the compiler warns of the class, though it is there to stay (JEP 260). */
  private static void on(String name, int number) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stop =
          Proxy.newProxyInstance(
              GracefulStop.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                stop(KILLED + number);
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), stop);
    } catch (ReflectiveOperationException unavailable) {
      System.err.println("SIG" + name + " ends Belfry at once: " + unavailable);
    }
  }

  /** Whoever asks twice does not want to wait. */
  private static void stop(int status) {
    try {
      if (STOPPING.compareAndSet(false, true)) {
        Party.LISTENER.find().ifPresent(ListenerMXBean::unbind);
        Party.APPLICATION.find().ifPresent(ApplicationMXBean::finish);
        Party.LISTENER.find().ifPresent(ListenerMXBean::end);
      }
    } finally {
      System.exit(status);
    }
  }
}
