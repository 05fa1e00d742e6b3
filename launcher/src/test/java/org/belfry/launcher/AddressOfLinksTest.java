package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressOfLinksTest {
  @Test
  void thePortOnTheCommandLineCounts() {
    assertEquals("9090", AddressOfLinks.port(List.of("--nohazelcast", "--port", "9090")));
  }

  @Test
  void withoutOneItIsTheServersDefault() {
    assertEquals("8080", AddressOfLinks.port(List.of("--port")));
  }
}
