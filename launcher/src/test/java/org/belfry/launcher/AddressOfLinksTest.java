package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressOfLinksTest {
  @AfterEach
  void forget() {
    System.clearProperty(AddressOfLinks.KEY);
  }

  @Test
  void theApplicationHearsWhichAddressIsAGuess() {
    String assumed = AddressOfLinks.set(Options.of("--port", "9090"));

    assertEquals("http://localhost:9090", System.getProperty(AddressOfLinks.KEY));
    assertEquals("http://localhost:9090", assumed);
  }

  @Test
  void whatIsConfiguredIsNone() {
    System.setProperty(AddressOfLinks.KEY, "https://belfry.example.org");

    String assumed = AddressOfLinks.set(Options.of("--port", "9090"));

    assertEquals("https://belfry.example.org", System.getProperty(AddressOfLinks.KEY));
    assertEquals("", assumed);
  }
}
