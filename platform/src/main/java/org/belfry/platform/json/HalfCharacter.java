package org.belfry.platform.json;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 422: a text has one half of a surrogate pair, which is no character and has no UTF-8. */
public final class HalfCharacter extends Problem {
  private HalfCharacter(String half) {
    super(
        422,
        "halfCharacter",
        "A text in the body has %s without the other half of its surrogate pair.".formatted(half),
        "Send the whole character, as UTF-8 or as both escapes, such as \\ud83d\\ude42.",
        Map.of("value", half));
  }

  static void check(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new HalfCharacter("\\u" + Integer.toHexString(c));
        }
        i++;
      }
    }
  }
}
