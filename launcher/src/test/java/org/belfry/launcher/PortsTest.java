package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  /** One that does not resolve, and one for documentation, which no machine has. */
  @ParameterizedTest
  @ValueSource(strings = {"no.such.host.invalid", "192.0.2.1"})
  void anAddressThatIsNotTheMachinesIsNoTakenPort(String address) {
    List<String> faults = faults("--address", address, "--port", "1");

    assertEquals(1, faults.size());
    assertTrue(faults.get(0).startsWith("--address " + address + ": this machine has no such"));
  }

  @Test
  void aTakenPortIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      List<String> faults = faults("--address", "127.0.0.1", "--port", port);

      assertEquals(1, faults.size());
      assertTrue(faults.get(0).startsWith("--port " + port + ": Belfry cannot listen there"));
    }
  }

  @Test
  void whatIsFreeIsNoFault() {
    assertEquals(List.of(), faults("--address", "127.0.0.1", "--port", "0"));
  }

  private static List<String> faults(String... arguments) {
    return new Ports(Options.of(arguments)).faults().toList();
  }
}
