package org.belfry.platform.identity;

import java.util.EnumSet;
import java.util.Set;

/** What a token may do, in every dialect ({@code docs/dialects}). */
public enum Scope {
  READ("data/read"),
  WRITE("data/write"),
  DELETE("data/delete");

  /** Stands for all three. */
  public static final String FULL = "data/full";

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** As it is printed in tokens and requests. */
  public String code() {
    return code;
  }

  /**
   * The scopes that one code grants.
   *
   * @throws IllegalArgumentException if there is no such scope
   */
  public static Set<Scope> granted(String code) {
    Set<Scope> granted = find(code);
    if (granted.isEmpty()) {
      throw new IllegalArgumentException(code);
    }
    return granted;
  }

  /** The scopes that one code grants, none if it is not one of Belfry's. */
  public static Set<Scope> find(String code) {
    if (code.equals(FULL)) {
      return EnumSet.allOf(Scope.class);
    }
    for (Scope scope : values()) {
      if (scope.code.equals(code)) {
        return EnumSet.of(scope);
      }
    }
    return Set.of();
  }
}
