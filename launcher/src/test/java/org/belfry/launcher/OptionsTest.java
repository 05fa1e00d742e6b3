package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void thePortIsTheOneOnTheCommandLine() {
    assertEquals("9090", Options.of("--nohazelcast", "--port", "9090").port());
    assertEquals("9090", Options.of("--PORT", "9090").port());
  }

  @Test
  void withoutAnOptionItIsTheDefault() {
    assertEquals("8080", Options.of("--port").port());
    assertEquals(Optional.empty(), Options.of().value("--sslport"));
  }

  @Test
  void httpsIsOfferedHoweverTheOptionIsWritten() {
    assertTrue(Options.of("--sslPort", "8443").offersHttps());
    assertTrue(Options.of("--autoBindSsl").offersHttps());
    assertFalse(Options.of("--port", "8443").offersHttps());
  }

  @Test
  void furtherSourcesOfConfigurationAreNoticed() {
    assertTrue(Options.of("--systemProperties", "x.properties").hasFurtherSources());
    assertFalse(Options.of("--port", "9090").hasFurtherSources());
  }

  @Test
  void theAddressIsTheLaunchersOwn() {
    Options options = Options.of("--port", "9090", "--address", "127.0.0.1", "--nohazelcast");

    assertEquals("127.0.0.1", options.address());
    assertEquals(List.of("--port", "9090", "--nohazelcast"), options.ofServer());
    assertEquals("0.0.0.0", Options.of().address());
  }

  @Test
  void whatBelongsToOtherJarsIsRefused() {
    assertEquals(1, Options.of("--addJars", "x.jar").faults().count());
    assertEquals(0, Options.of("--port", "9090").faults().count());
  }
}
