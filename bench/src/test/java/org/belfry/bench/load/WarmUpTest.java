package org.belfry.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.load.WarmUp.Window;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Figures figures = new Figures(new PrintStream(told, true, StandardCharsets.UTF_8));

  @Test
  void itEndsWhenFiveSuccessiveWindowsAgreeWithFiveBefore() throws Exception {
    new WarmUp(30, figures).run("Belfry", rates(10, 20, 60, 61, 60, 62, 60, 61, 60, 62, 60, 61, 9));

    assertThat(told()).isEqualTo("Belfry is warm: 10 20 60 61 60 62 60 61 60 62 60 61");
  }

  @Test
  void whatRisesSlowlyIsNotWarm() throws Exception {
    new WarmUp(12, figures)
        .run("Belfry", rates(100, 102, 104, 106, 108, 110, 112, 114, 116, 118, 120, 122, 124));

    assertThat(told())
        .isEqualTo("Belfry is NOT FLAT: 100 102 104 106 108 110 112 114 116 118 120 122");
  }

  @Test
  void whatScattersIsNotWarm() throws Exception {
    new WarmUp(11, figures).run("Belfry", rates(50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60));

    assertThat(told()).startsWith("Belfry is NOT FLAT:");
  }

  @Test
  void inTurnsEachGoesOnUntilAllAreWarm() throws Exception {
    Map<String, Window> turns = new LinkedHashMap<>();
    turns.put("one", rates(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9));
    turns.put("other", rates(5, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9));

    new WarmUp(30, figures).run(turns);

    assertThat(told().lines())
        .map(String::strip)
        .containsExactly(
            "one is warm: 9 9 9 9 9 9 9 9 9 9 9", "other is warm: 5 9 9 9 9 9 9 9 9 9 9");
  }

  private static Window rates(double... rates) {
    Iterator<Double> next = Arrays.stream(rates).boxed().toList().iterator();
    return next::next;
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8).strip();
  }
}
