package org.belfry.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {
  private static final Sql NAMED = Sql.of("name = ?", "x' OR 1=1 --");
  private static final Sql LATE = Sql.of("due_at < ?", 5L);

  @Test
  void valuesStayInTheOrderOfTheirPlaceholders() {
    Sql either = Sql.anyOf(List.of(NAMED, LATE));

    assertThat(Sql.allOf(List.of(LATE, either)))
        .isEqualTo(Sql.of("(due_at < ? AND (name = ? OR due_at < ?))", 5L, "x' OR 1=1 --", 5L));
  }

  @Test
  void whatAlwaysHoldsIsLeftOut() {
    assertThat(Sql.allOf(List.of(Sql.TRUE, NAMED, Sql.TRUE))).isEqualTo(NAMED);
    assertThat(Sql.allOf(List.of())).isEqualTo(Sql.TRUE);
  }

  @Test
  void whatIsNegatedHoldsWhereTheConditionIsUnknown() {
    assertThat(NAMED.negated()).isEqualTo(Sql.of("(name = ?) IS NOT TRUE", "x' OR 1=1 --"));
  }

  @Test
  void anArrayIsOneValue() {
    assertThat(Sql.anyOf("state", String.class, List.of("a", "b")))
        .isEqualTo(Sql.anyOf("state", String.class, List.of("a", "b")))
        .isNotEqualTo(Sql.anyOf("state", String.class, List.of("a")))
        .satisfies(sql -> assertThat(sql.text()).isEqualTo("state = ANY(?)"))
        .satisfies(sql -> assertThat(sql.values()).hasSize(1));
  }
}
