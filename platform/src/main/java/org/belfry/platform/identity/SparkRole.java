package org.belfry.platform.identity;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The role of a token in the spark dialect. */
public enum SparkRole {
  PRIVATE("Private"),
  IDX("IDX"),
  VOW("VOW");

  private final String code;

  SparkRole(String code) {
    this.code = code;
  }

  /** As it is printed in tokens and requests. */
  public String code() {
    return code;
  }

  /**
   * The role of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public static SparkRole of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Arrays.stream(values())
                        .map(SparkRole::code)
                        .collect(Collectors.joining(", "))));
  }
}
