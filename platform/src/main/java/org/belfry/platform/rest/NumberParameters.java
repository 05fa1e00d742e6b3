package org.belfry.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Tells which query parameter is no number, where JAX-RS would only say 404. */
public class NumberParameters implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == int.class
        ? Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(annotation -> (ParamConverter<T>) of((QueryParam) annotation))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static ParamConverter<Integer> of(QueryParam parameter) {
    return new ParamConverter<>() {
      @Override
      public Integer fromString(String value) {
        try {
          return Integer.valueOf(value.strip());
        } catch (NumberFormatException e) {
          throw new InvalidField(
              "numberExpected",
              parameter.value(),
              value,
              "is a whole number",
              "Send digits, or leave it out.");
        }
      }

      @Override
      public String toString(Integer value) {
        return value.toString();
      }
    };
  }
}
