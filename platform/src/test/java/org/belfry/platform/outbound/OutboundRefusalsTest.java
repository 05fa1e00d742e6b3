package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundRefusalsTest {
  private final OutboundScene scene = new OutboundScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whatNamesInsideLeadToIsForAdministratorsOnly() {
    try (OutboundClient strict = OutboundScene.client(false)) {
      assertThat(strict.send(scene.post("/", ""), OutboundScene.LONG).join())
          .isInstanceOfSatisfying(
              Exchange.Refused.class,
              refused -> {
                assertThat(refused.reason()).contains("localhost").doesNotContain("127.0.0");
                assertThat(refused.particulars()).contains("127.0.0.0/8 (loopback)");
              });
    }
  }

  @Test
  void loopbackIsRefusedUnlessAllowed() {
    try (OutboundClient strict = OutboundScene.client(false)) {
      assertThat(strict.send(scene.post("/", ""), OutboundScene.LONG).join())
          .isInstanceOf(Exchange.Refused.class);
    }
  }

  @Test
  void aNumberForAnAddressIsCheckedAsTheResolverReadsIt() {
    try (OutboundClient strict = OutboundScene.client(false)) {
      OutboundRequest request = OutboundScene.get("http://2130706433/");

      assertThat(strict.send(request, OutboundScene.LONG).join())
          .isInstanceOf(Exchange.Refused.class);
    }
  }
}
