package org.belfry.platform.identity.user;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.belfry.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** Only roles that Belfry has. */
@Documented
@Constraint(validatedBy = KnownRoles.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface KnownRoles {
  String message() default "are among ADMINISTRATOR and WORKER";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks it. */
  class Validator implements ConstraintValidator<KnownRoles, Set<@Nullable String>> {
    @Override
    public boolean isValid(
        @Nullable Set<@Nullable String> roles, ConstraintValidatorContext context) {
      return roles == null || roles.stream().allMatch(KnownRoles.Validator::isRole);
    }

    /** An immutable set refuses to be asked for null. */
    private static boolean isRole(@Nullable String role) {
      return role != null && Role.ALL.contains(role);
    }
  }
}
