package org.belfry.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scopes that a caller's token needs for a resource method. Every resource method has it or
 * {@code @PermitAll}; {@code @RolesAllowed} may narrow it further.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresScope {
  /** All of them are needed; {@code data/full} is all that there are. */
  Scope[] value();
}
