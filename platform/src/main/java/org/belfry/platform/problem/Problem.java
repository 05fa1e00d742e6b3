package org.belfry.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * Something that the caller did wrong or ran into, told so that every dialect can render it in its
 * own shape. Subclasses are named after what went wrong ({@code NoSuchUser}).
 */
public class Problem extends RuntimeException {
  private final int status;
  private final String type;
  private final String remedy;
  private final transient Map<String, Object> attributes;
  private final transient List<Problem> causes;

  /**
   * @param status HTTP status, 400 to 599
   * @param type what kind of problem, in camel case, such as {@code userNotFound}
   * @param message what was wrong with which value, a sentence
   * @param remedy how to mend it, a sentence
   * @param attributes the values involved by name: strings, numbers, booleans or lists of them
   */
  public Problem(
      int status, String type, String message, String remedy, Map<String, Object> attributes) {
    this(status, type, message, remedy, attributes, List.of());
  }

  /**
   * @param causes each fault of a request with several, in the order of the request
   */
  public Problem(
      int status,
      String type,
      String message,
      String remedy,
      Map<String, Object> attributes,
      List<Problem> causes) {
    super(message);
    this.status = status;
    this.type = type;
    this.remedy = remedy;
    this.attributes = Map.copyOf(attributes);
    this.causes = List.copyOf(causes);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  public String remedy() {
    return remedy;
  }

  public Map<String, Object> attributes() {
    return attributes;
  }

  public List<Problem> causes() {
    return causes;
  }
}
