package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;

class ServerVersionTest {
  private final Attributes said = new Attributes();

  {
    said.putValue("Server", "Payara Micro 7.2025.1");
    said.putValue("Oldest-Java", "21");
  }

  @Test
  void anOlderJavaIsTold() {
    assertEquals(
        Optional.of(
            "This is Java 17, and Payara Micro 7.2025.1, which this belfry.jar carries, needs 21 or"
                + " newer. Start it with a newer one, or build the jar with JDK 17."),
        ServerVersion.fault(said, 17));
  }

  @Test
  void oneThatIsNewEnoughIsNot() {
    assertEquals(Optional.empty(), ServerVersion.fault(said, 21));
    assertEquals(Optional.empty(), ServerVersion.fault(said, 25));
  }
}
