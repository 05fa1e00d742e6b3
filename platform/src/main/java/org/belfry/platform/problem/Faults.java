package org.belfry.platform.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.belfry.platform.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, so that its sender learns of all faults at once; of the
 * first hundred, if there are more.
 */
public final class Faults {
  private static final int MAX_SHOWN = 255;

  /** Who makes thousands of them in one request is not answered thousands. */
  private static final int MOST_TOLD = 100;

  private final List<Problem> problems = new ArrayList<>();
  private int count;

  public void add(Problem problem) {
    add(() -> problem);
  }

  /**
   * Adds a fault of a kind that one request can have thousands of.
   *
   * @param problem is made only if it will be told
   */
  public void add(Supplier<? extends Problem> problem) {
    count++;
    if (problems.size() < MOST_TOLD) {
      problems.add(problem.get());
    }
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * Checks a text that must be there.
   *
   * @return the text, or the empty text if it is missing
   */
  public String required(String field, @Nullable String value, int maxLength) {
    if (value == null || value.isBlank()) {
      add(InvalidField.missing(field));
      return "";
    }
    return limited(field, value, maxLength);
  }

  /** Checks a text that has a longest length; PostgreSQL stores every character but zero. */
  public String limited(String field, String value, int maxLength) {
    if (value.length() > maxLength) {
      add(
          new InvalidField(
              "valueTooLong",
              field,
              Ellipsis.show(value, maxLength),
              "has at most " + maxLength + " characters",
              "Shorten it from " + value.length() + " characters."));
    }
    if (value.indexOf('\0') >= 0) {
      add(
          new InvalidField(
              "characterNotAllowed",
              field,
              value.replace('\0', '\uFFFD'),
              "may not contain the character zero",
              "Leave that character out."));
    }
    return value;
  }

  /**
   * Checks a text of a line that must be there, as people count: a character that Java has two
   * {@code char} for counts as one.
   */
  public void line(String field, String value, int maxCharacters) {
    required(field, value, 2 * maxCharacters);
    int length = value.codePointCount(0, value.length());
    if (length > maxCharacters && value.length() <= 2 * maxCharacters) {
      add(
          new InvalidField(
              "valueTooLong",
              field,
              Ellipsis.show(value, maxCharacters),
              "has at most " + maxCharacters + " characters",
              "Shorten it from " + length + " characters."));
    }
  }

  /**
   * Checks a link: one of another scheme than http and https would run as a script where somebody
   * clicks on it.
   */
  public void webUri(String field, String value, int maxLength) {
    limited(field, value, maxLength);
    if (!isWeb(value)) {
      add(
          new InvalidField(
              "valueNotAllowed",
              field,
              Ellipsis.show(value, MAX_SHOWN),
              "is an http or https URI, or a relative one",
              "Send one such as https://example.com/things/4711, percent-encoded."));
    }
  }

  private static boolean isWeb(String value) {
    try {
      String scheme = new URI(value).getScheme();
      return scheme == null || scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /**
   * Ends the request if anything was wrong with it.
   *
   * @throws Problem the one fault, or one with all of them as its causes
   */
  public void throwIfAny() {
    if (problems.size() == 1) {
      throw problems.get(0);
    }
    if (!problems.isEmpty()) {
      throw new Problem(
          422,
          "invalidRequest",
          "The request has " + count + " faults.",
          "Mend each of the nested errors.",
          Map.of("faults", count),
          problems);
    }
  }
}
