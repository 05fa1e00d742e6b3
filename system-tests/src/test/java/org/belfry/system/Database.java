package org.belfry.system;

import java.util.Map;

/**
 * A database of its own for one Belfry, or for several nodes of one.
 *
 * @param name what a test report calls it
 * @param settings the {@code belfry.db.*} keys that lead to it
 */
public record Database(String name, Map<String, String> settings) {
  /** The default: a file below the working directory. */
  public static final Database H2 = new Database("H2", Map.of());

  @Override
  public String toString() {
    return name;
  }
}
