package org.belfry.platform.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/** Which of the names that there are somebody may have meant, by the edits between them. */
public final class NearestName {
  /** Longer names are cut off here before they are compared: strangers send them. */
  static final int LONGEST = 100;

  private NearestName() {}

  /** The nearest of some names, of which there is one at least; the first of those that are. */
  public static String among(Collection<String> known, String given) {
    return among(known, Function.identity(), given);
  }

  /**
   * The same, of what has another name where it was given.
   *
   * @param name the name of each there
   */
  public static String among(
      Collection<String> known, Function<String, String> name, String given) {
    return known.stream()
        .min(Comparator.comparingInt(one -> distance(cut(given), cut(name.apply(one)))))
        .orElseThrow();
  }

  /** Levenshtein distance: how many characters to insert, remove or replace. */
  static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] now = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      int[] spare = before;
      before = now;
      now = spare;
    }
    return before[to.length()];
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
