package org.belfry.platform.text;

/**
 * Shortens texts. They are counted and cut by code points: half a character is no text, and what
 * stores or prints it fails.
 */
public final class Ellipsis {
  private static final String MARK = "…";

  private Ellipsis() {}

  /** A text of at most so many characters; the last one tells if something was left out. */
  public static String fit(String text, int most) {
    return isLonger(text, most) ? cut(text, most - 1) : text;
  }

  /** The first characters of a text that is shown to somebody, and a mark if there are more. */
  public static String show(String text, int most) {
    return isLonger(text, most) ? cut(text, most) : text;
  }

  private static boolean isLonger(String text, int most) {
    return text.length() > most && text.codePointCount(0, text.length()) > most;
  }

  private static String cut(String text, int characters) {
    return text.substring(0, text.offsetByCodePoints(0, characters)) + MARK;
  }
}
