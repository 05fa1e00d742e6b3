package org.belfry.platform.identity;

import java.util.regex.Pattern;

/**
 * What users may be called. A name is a segment of the user's URI: what some server or proxy takes
 * for more than that, decoded or not, would make one user's URI another's.
 */
public final class UserName {
  public static final int MAX_LENGTH = 255;

  /**
   * No dots only, no control characters and halves of characters, no slash, backslash, semicolon.
   */
  private static final Pattern ADDRESSABLE =
      Pattern.compile("(?!\\.{1,2}\\z)[^\\p{Cc}\\p{Cs}/\\\\;]+");

  private UserName() {}

  /** Whether somebody may have the name. */
  public static boolean isAddressable(String name) {
    return !name.isBlank() && name.length() <= MAX_LENGTH && ADDRESSABLE.matcher(name).matches();
  }
}
