package org.belfry.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EllipsisTest {
  private static final String BELL = "🔔";

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Ellipsis.fit("four", 4)).isEqualTo("four");
    assertThat(Ellipsis.show(BELL.repeat(4), 4)).isEqualTo(BELL.repeat(4));
  }

  @Test
  void whatDoesNotFitEndsWithAMark() {
    assertThat(Ellipsis.fit("seven", 4)).isEqualTo("sev…");
    assertThat(Ellipsis.show("seven", 4)).isEqualTo("seve…");
  }

  @Property
  void noCharacterIsCut(
      @ForAll @IntRange(max = 300) int before, @ForAll @IntRange(min = 1) int of) {
    int most = 1 + of % 255;
    String text = "a".repeat(before) + BELL.repeat(255);

    String shortened = Ellipsis.fit(text, most);

    assertThat(shortened.codePointCount(0, shortened.length())).isLessThanOrEqualTo(most);
    assertThat(shortened.codePoints().noneMatch(EllipsisTest::isHalf)).isTrue();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
