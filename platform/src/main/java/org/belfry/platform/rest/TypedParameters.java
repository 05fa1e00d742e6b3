package org.belfry.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Tells which query parameter is no number or no flag, where JAX-RS would only say 404, or take
 * whatever is not "true" for false.
 */
public class TypedParameters implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    if (rawType == int.class) {
      return (ParamConverter<T>) converter(annotations, number(Integer::valueOf));
    } else if (rawType == long.class) {
      return (ParamConverter<T>) converter(annotations, number(Long::valueOf));
    } else if (rawType == boolean.class) {
      return (ParamConverter<T>) converter(annotations, TypedParameters::flag);
    }
    return null;
  }

  private static <T> @Nullable ParamConverter<T> converter(
      Annotation[] annotations, BiFunction<String, String, T> parser) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> new Parsed<>(((QueryParam) annotation).value(), parser))
        .findFirst()
        .orElse(null);
  }

  private static <N extends Number> BiFunction<String, String, N> number(
      Function<String, N> parser) {
    return (name, value) -> {
      try {
        return parser.apply(value.strip());
      } catch (NumberFormatException e) {
        throw new InvalidField(
            "numberExpected", name, value, "is a whole number", "Send digits, or leave it out.");
      }
    };
  }

  private static boolean flag(String name, String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidField(
              "flagExpected", name, value, "is true or false", "Send true, or leave it out.");
    };
  }

  /**
   * @param name of the parameter
   * @param parser gets the name and the value
   */
  private record Parsed<T>(String name, BiFunction<String, String, T> parser)
      implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      return parser.apply(name, value);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
