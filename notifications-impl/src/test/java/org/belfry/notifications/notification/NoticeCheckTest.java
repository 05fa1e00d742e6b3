package org.belfry.notifications.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeCheckTest {
  private static final Notice PLAIN = Notice.of(Content.of("General", "title"));

  @Test
  void aFullNoticePasses() {
    assertThatCode(() -> NoticeCheck.check(Notices.full())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "http://with a blank/", "JavaScript:x"})
  void aLinkThatCouldRunIsRefused(String uri) {
    assertThatThrownBy(() -> NoticeCheck.check(PLAIN.linkedTo(new Links(uri, null))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("browserUri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/a?b=c#d", "HTTP://example.com", "/relative", ""})
  void aLinkOfTheWebPasses(String uri) {
    assertThatCode(() -> NoticeCheck.check(PLAIN.linkedTo(new Links(uri, uri))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "zero\0"})
  void aTitleIsNeeded(String title) {
    assertThatThrownBy(() -> NoticeCheck.check(Notice.of(Content.of("General", title))))
        .hasMessageContaining("title");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Notice notice =
        Notice.of(Content.of("x".repeat(256), "x".repeat(256)))
            .linkedTo(new Links(null, "x".repeat(2049)));

    assertThatThrownBy(() -> NoticeCheck.check(notice)).hasMessageContaining("3 faults");
  }
}
