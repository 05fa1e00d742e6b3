package org.belfry.platform.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Optional;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of an object that a request sent. What is wrong with them is collected, so that
 * the sender learns of all of it at once; a member that nobody asks for is ignored.
 *
 * @param path of the object in the request, to put before a member's name
 * @param wrongType how to tell that a member is something else
 * @param faults of this object, and of those that are read with it
 */
public record JsonMembers(JsonObject object, String path, WrongType wrongType, Faults faults) {

  /** How a dialect tells that a member is not what is expected there. */
  @FunctionalInterface
  public interface WrongType {
    Problem of(String path, JsonValue value, String expected);
  }

  public static JsonMembers of(JsonObject object) {
    return of(object, JsonMembers::invalidField);
  }

  public static JsonMembers of(JsonObject object, WrongType wrongType) {
    return new JsonMembers(object, "", wrongType, new Faults());
  }

  /**
   * What is there; JSON's null if nothing is. JSON Processing has Java's null for a member that is
   * missing and a value of its own for one that is null, but clients that have no value send
   * either.
   */
  public JsonValue value(String name) {
    return object.getOrDefault(name, JsonValue.NULL);
  }

  public boolean has(String name) {
    return value(name).getValueType() != ValueType.NULL;
  }

  /** A text; null if it is missing or something else. */
  public @Nullable String text(String name) {
    if (value(name) instanceof JsonString text) {
      return text.getString();
    }
    refuseOther(name, "a text");
    return null;
  }

  /** A text that has to be there; empty if it is not. */
  public String requiredText(String name) {
    require(name);
    @Nullable String text = text(name);
    return text == null ? "" : text;
  }

  /** True or false; empty if it is missing or something else. */
  public Optional<Boolean> flag(String name) {
    ValueType type = value(name).getValueType();
    if (type == ValueType.TRUE || type == ValueType.FALSE) {
      return Optional.of(type == ValueType.TRUE);
    }
    refuseOther(name, "true or false");
    return Optional.empty();
  }

  /** The same where it has to be there; false if it is not. */
  public boolean requiredFlag(String name) {
    require(name);
    return flag(name).orElse(false);
  }

  /** A whole number within bounds; empty if it is missing or something else. */
  public Optional<Integer> number(String name, int least, int most) {
    if (value(name) instanceof JsonNumber number
        && number.isIntegral()
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return Optional.of(number.intValue());
    }
    refuseOther(name, "a whole number from " + least + " to " + most);
    return Optional.empty();
  }

  /** The object there, to read on in; null if it is missing or something else. */
  public @Nullable JsonMembers nested(String name) {
    if (value(name) instanceof JsonObject nested) {
      return new JsonMembers(nested, path + name + ".", wrongType, faults);
    }
    refuseOther(name, "an object");
    return null;
  }

  /** Adds that a member is not what is expected there. */
  public void refuse(String name, String expected) {
    faults.add(wrongType.of(path + name, value(name), expected));
  }

  private void refuseOther(String name, String expected) {
    if (has(name)) {
      refuse(name, expected);
    }
  }

  private void require(String name) {
    if (!has(name)) {
      faults.add(InvalidField.missing(path + name));
    }
  }

  private static InvalidField invalidField(String path, JsonValue value, String expected) {
    return new InvalidField(
        "wrongType", path, value.toString(), "is " + expected, "Send " + expected + ".");
  }
}
