package org.belfry.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
  @ParameterizedTest
  @CsvSource({
    "/notifications, /notifications",
    "/notifications/topics/x, /notifications",
    "/api/notifications, /api",
    "/api/marketplace/v2/customer/tasks, /api/marketplace/v2",
    "/rest/mywork/1/task, /rest/mywork/1",
    "/rest/x, /rest",
    "/belfry/v1;a=b/me, /belfry/v1"
  })
  void theInnermostOwnsThePath(String path, String root) {
    assertThat(Dialects.root("", path)).contains(root);
    assertThat(Dialects.root("/context", "/context" + path)).contains(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/notificationsx", "/v1x", "/docs/"})
  void theRestIsNobodys(String path) {
    assertThat(Dialects.root("", path)).isEmpty();
  }
}
