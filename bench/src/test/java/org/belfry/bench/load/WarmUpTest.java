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
  void itEndsWhenFiveSuccessiveWindowsAgree() throws Exception {
    new WarmUp(30, figures).run("Belfry", rates(10, 20, 40, 60, 61, 62, 63, 64, 65));

    assertThat(told()).isEqualTo("Belfry is warm: 10 20 40 60 61 62 63 64");
  }

  @Test
  void itEndsAfterSoManyWindowsAndSaysSo() throws Exception {
    new WarmUp(6, figures).run("Belfry", rates(10, 20, 30, 40, 50, 60, 70));

    assertThat(told()).isEqualTo("Belfry is NOT FLAT: 10 20 30 40 50 60");
  }

  @Test
  void inTurnsEachGoesOnUntilAllAreWarm() throws Exception {
    Map<String, Window> turns = new LinkedHashMap<>();
    turns.put("one", rates(9, 9, 9, 9, 9, 9, 9));
    turns.put("other", rates(1, 5, 9, 9, 9, 9, 9, 9));

    new WarmUp(30, figures).run(turns);

    assertThat(told().lines())
        .map(String::strip)
        .containsExactly("one is warm: 9 9 9 9 9 9 9", "other is warm: 1 5 9 9 9 9 9");
  }

  private static Window rates(double... rates) {
    Iterator<Double> next = Arrays.stream(rates).boxed().toList().iterator();
    return next::next;
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8).strip();
  }
}
