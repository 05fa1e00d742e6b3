package org.belfry.platform.preflight;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Replaces <code>${other.key:default}</code> in texts. Expressions may be in one another, and in
 * what keys stand for; a backslash before one has it taken as it is written.
 *
 * @param meanings of keys, empty for those that are not set
 */
record Expressions(Function<String, Optional<String>> meanings) {
  private static final String BEGIN = "${";
  private static final char END = '}';
  private static final char LITERAL = '\\';
  private static final char DEFAULT = ':';

  /**
   * @throws IllegalArgumentException if a key is not set and has no default, or leads to itself
   */
  String expand(String text) {
    return expand(text, Set.of());
  }

  /**
   * @param outer keys whose meaning it is
   */
  private String expand(String text, Set<String> outer) {
    StringBuilder expanded = new StringBuilder();
    int done = 0;
    for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, done)) {
      int inside = begin + BEGIN.length();
      int end = end(text, inside);
      if (end < 0) {
        break;
      }
      if (begin > 0 && text.charAt(begin - 1) == LITERAL) {
        expanded.append(text, done, begin - 1).append(BEGIN);
        done = inside;
      } else {
        expanded
            .append(text, done, begin)
            .append(meaning(expand(text.substring(inside, end), outer), outer));
        done = end + 1;
      }
    }
    return expanded.append(text, done, text.length()).toString();
  }

  /** Where an expression ends; -1 if it does not. */
  private static int end(String text, int inside) {
    int depth = 0;
    for (int i = inside; i < text.length(); i++) {
      if (text.startsWith(BEGIN, i)) {
        depth++;
      } else if (text.charAt(i) == END && --depth < 0) {
        return i;
      }
    }
    return -1;
  }

  private String meaning(String expression, Set<String> outer) {
    int colon = expression.indexOf(DEFAULT);
    String key = colon < 0 ? expression : expression.substring(0, colon);
    Set<String> keys = new HashSet<>(outer);
    if (!keys.add(key)) {
      throw new IllegalArgumentException(key + " leads to itself");
    }
    return meanings
        .apply(key)
        .or(() -> Optional.of(expression.substring(colon + 1)).filter(any -> colon >= 0))
        .map(found -> expand(found, keys))
        .orElseThrow(() -> new IllegalArgumentException(key + " is not set"));
  }
}
