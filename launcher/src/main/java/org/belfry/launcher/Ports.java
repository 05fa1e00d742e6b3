package org.belfry.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the ports on the command line can be listened on. */
record Ports(Options options) {
  Stream<String> faults() {
    return Stream.of(
            options.has("--autobindhttp")
                ? Optional.<String>empty()
                : fault("--port", options.port()),
            options.has("--autobindssl")
                ? Optional.<String>empty()
                : options.value("--sslport").flatMap(port -> fault("--sslport", port)))
        .flatMap(Optional::stream);
  }

  private Optional<String> fault(String option, String port) {
    try (ServerSocket socket = new ServerSocket()) {
      int number = Integer.parseInt(port);
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(options.address(), number));
      return Optional.empty();
    } catch (IllegalArgumentException noPort) {
      return Optional.of(
          option
              + " "
              + port
              + ": a port is a number from 1 to 65535. Set it to 9090, for example.");
    } catch (IOException refused) {
      return Optional.of(
          option
              + " "
              + port
              + ": Belfry cannot listen there: "
              + refused.getMessage()
              + ". Stop the program that does, or choose another port, such as "
              + option
              + " 9090.");
    }
  }
}
