package org.belfry.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the address and the ports on the command line can be listened on. */
record Ports(Options options) {
  Stream<String> faults() {
    Optional<String> address = addressFault();
    return address.isPresent() ? address.stream() : portFaults();
  }

  private Optional<String> addressFault() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(options.address(), 0));
      return Optional.empty();
    } catch (IOException notOurs) {
      return Optional.of(
          "--address "
              + options.address()
              + ": this machine has no such address. Give one that it has, such as 127.0.0.1, or leave"
              + " the option out to listen on all.");
    }
  }

  private Stream<String> portFaults() {
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
