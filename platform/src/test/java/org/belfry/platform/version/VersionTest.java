package org.belfry.platform.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void theBuildHasWrittenItDown() {
    assertThat(Version.current().text()).matches("\\d+\\.\\d+.*");
  }
}
