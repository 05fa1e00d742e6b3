package org.belfry.platform.persistence;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How PostgreSQL goes about a statement that it has prepared, once it is executed often. */
public final class PreparedPlan {
  /** From then on PostgreSQL may keep one plan for all values. */
  private static final int OFTEN = 6;

  private PreparedPlan() {}

  /**
   * @param values of its parameters by their names, such as {@code now()::timestamptz}: what is
   *     behind the colons is the type
   */
  public static String of(Jdbi jdbi, String sql, Map<String, String> values) {
    String text = sql;
    int number = 0;
    for (String name : values.keySet()) {
      number++;
      text = text.replaceAll(":" + name + "\\b", "\\$" + number);
    }
    String prepare =
        "PREPARE statement (%s) AS %s"
            .formatted(joined(values, value -> value.split("::", 2)[1]), text);
    String explain = "EXPLAIN EXECUTE statement (%s)".formatted(joined(values, value -> value));
    return jdbi.withHandle(
        handle -> {
          handle.execute(prepare);
          String plan = "";
          for (int i = 0; i < OFTEN; i++) {
            plan = String.join("\n", handle.select(explain).mapTo(String.class).list());
          }
          handle.execute("DEALLOCATE statement");
          return plan;
        });
  }

  private static String joined(Map<String, String> values, UnaryOperator<String> part) {
    return values.values().stream().map(part).collect(Collectors.joining(", "));
  }
}
