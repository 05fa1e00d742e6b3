package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.belfry.platform.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedParametersTest {
  private final ParamConverter<Integer> numbers = converter(int.class);
  private final ParamConverter<Boolean> flags = converter(boolean.class);

  @Test
  void numbersAndFlagsAreRead() {
    assertThat(numbers.fromString(" 7 ")).isEqualTo(7);
    assertThat(converter(long.class).fromString("99999999999")).isEqualTo(99999999999L);
    assertThat(flags.fromString("true")).isTrue();
    assertThat(flags.fromString("False")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.5", "99999999999"})
  void whatIsNoNumberIsRefusedByName(String value) {
    assertThatExceptionOfType(InvalidField.class)
        .isThrownBy(() -> numbers.fromString(value))
        .satisfies(refusal -> assertThat(refusal.attributes()).containsEntry("field", "parameter"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "1", "perhaps"})
  void whatIsNoFlagIsNotTakenForFalse(String value) {
    assertThatExceptionOfType(InvalidField.class)
        .isThrownBy(() -> flags.fromString(value))
        .satisfies(refusal -> assertThat(refusal.attributes()).containsEntry("field", "parameter"));
  }

  @Test
  void otherTypesAreLeftToTheServer() {
    assertThat(new TypedParameters().getConverter(String.class, String.class, annotations()))
        .isNull();
  }

  private static <T> ParamConverter<T> converter(Class<T> type) {
    return Objects.requireNonNull(new TypedParameters().getConverter(type, type, annotations()));
  }

  private static Annotation[] annotations() {
    try {
      return TypedParametersTest.class.getDeclaredMethod("resourceMethod", String.class)
          .getParameterAnnotations()[0];
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void resourceMethod(@QueryParam("parameter") String parameter) {
    assertThat(parameter).isNotNull();
  }
}
