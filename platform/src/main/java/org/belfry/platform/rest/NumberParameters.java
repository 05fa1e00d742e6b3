package org.belfry.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Tells which query parameter is no number, where JAX-RS would only say 404. */
public class NumberParameters implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return Stream.of(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst()
        .map(
            name -> {
              if (rawType == int.class) {
                return (ParamConverter<T>) of(name, Integer::valueOf);
              }
              return rawType == long.class ? (ParamConverter<T>) of(name, Long::valueOf) : null;
            })
        .orElse(null);
  }

  private static <N extends Number> ParamConverter<N> of(String name, Function<String, N> parser) {
    return new ParamConverter<>() {
      @Override
      public N fromString(String value) {
        try {
          return parser.apply(value.strip());
        } catch (NumberFormatException e) {
          throw new InvalidField(
              "numberExpected", name, value, "is a whole number", "Send digits, or leave it out.");
        }
      }

      @Override
      public String toString(N value) {
        return value.toString();
      }
    };
  }
}
