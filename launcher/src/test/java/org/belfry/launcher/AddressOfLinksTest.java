package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressOfLinksTest {
  @AfterEach
  void forget() {
    System.clearProperty(AddressOfLinks.KEY);
    System.clearProperty(AddressOfLinks.ASSUMED);
  }

  @Test
  void theApplicationHearsWhichAddressIsAGuess() {
    AddressOfLinks.set(Options.of("--port", "9090"));

    assertEquals("http://localhost:9090", System.getProperty(AddressOfLinks.KEY));
    assertEquals("http://localhost:9090", System.getProperty(AddressOfLinks.ASSUMED));
  }

  @Test
  void whatIsConfiguredIsNone() {
    System.setProperty(AddressOfLinks.KEY, "https://belfry.example.org");

    AddressOfLinks.set(Options.of("--port", "9090"));

    assertEquals("https://belfry.example.org", System.getProperty(AddressOfLinks.KEY));
    assertNull(System.getProperty(AddressOfLinks.ASSUMED));
  }
}
