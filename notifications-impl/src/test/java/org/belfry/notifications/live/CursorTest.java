package org.belfry.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void whatWasPrintedIsReadBack() {
    Cursor cursor = new Cursor(57, 1042);

    assertThat(cursor).hasToString("57-1042");
    assertThat(Cursor.parse("57-1042")).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "-7-1", "1-", "a-b", "1-2-3", "1234567890123456789-1"})
  void nothingElseIsACursor(String id) {
    assertThat(Cursor.parse(id)).isEmpty();
  }

  @Test
  void thereMayBeNone() {
    assertThat(Cursor.parse(null)).isEmpty();
  }
}
