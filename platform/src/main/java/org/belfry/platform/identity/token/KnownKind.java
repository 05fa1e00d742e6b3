package org.belfry.platform.identity.token;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.belfry.platform.identity.TokenKinds;
import org.jspecify.annotations.Nullable;

/** Only a kind of tokens that there is, see {@link TokenKinds}. */
@Documented
@Constraint(validatedBy = KnownKind.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface KnownKind {
  String message() default "is a kind of tokens that there is";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks it, and tells which ones there are. */
  class Validator implements ConstraintValidator<KnownKind, String> {
    @Override
    public boolean isValid(@Nullable String kind, ConstraintValidatorContext context) {
      if (kind == null) {
        return true;
      }
      // Not every server injects anything into validators.
      List<String> names = CDI.current().select(TokenKinds.class).get().names();
      if (names.contains(kind)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(rule(names)).addConstraintViolation();
      return false;
    }

    private static String rule(List<String> names) {
      int last = names.size() - 1;
      return "is one of %s and %s"
          .formatted(String.join(", ", names.subList(0, last)), names.get(last));
    }
  }
}
