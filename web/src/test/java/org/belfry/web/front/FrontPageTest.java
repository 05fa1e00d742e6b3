package org.belfry.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.platform.version.Version;
import org.junit.jupiter.api.Test;

class FrontPageTest {
  private static final Version VERSION = new Version("1.2.3");

  @Test
  void onlyDemoModeTellsOfItsUsersAndTokens() {
    assertThat(FrontPage.page(true, VERSION))
        .contains("Version 1.2.3", "demo-alice", "demo-key", "$BELFRY/notifications/messages")
        .doesNotContain("curl -u admin");
    assertThat(FrontPage.page(false, VERSION))
        .contains("Version 1.2.3", "curl -u admin", "/belfry/v1/tokens")
        .doesNotContain("demo");
  }

  @Test
  void everythingInItIsFilledIn() {
    assertThat(FrontPage.page(true, VERSION)).doesNotContainPattern("\\{[a-z-]+}");
    assertThat(FrontPage.page(false, VERSION)).doesNotContainPattern("\\{[a-z-]+}");
  }

  @Test
  void aPolicyThatTakesOnlyWhatBelfryServesLeavesItWhole() {
    assertThat(FrontPage.page(true, VERSION) + FrontPage.page(false, VERSION))
        .doesNotContainPattern("<style|style=|<script>|\\son[a-z]+=");
  }
}
