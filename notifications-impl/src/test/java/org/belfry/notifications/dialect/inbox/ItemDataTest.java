package org.belfry.notifications.dialect.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemDataTest {
  @ParameterizedTest
  @CsvSource({
    "General, general",
    "OperationComplete, operation_complete",
    "App\\Tasks\\TaskPastDeadlineNotification, task_past_deadline",
    "com.example.issue.comment, comment",
    "Notification, notification",
    "two words, two_words"
  })
  void aTypeHasANameInData(String type, String name) {
    assertThat(ItemData.name(type)).isEqualTo(name);
  }
}
