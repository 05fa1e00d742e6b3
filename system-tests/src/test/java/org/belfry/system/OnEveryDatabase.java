package org.belfry.system;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The class runs against a Belfry on H2, and again against one on PostgreSQL. All classes share the
 * two: a test makes its own topics and expects those of others.
 *
 * <p>The constructor takes the {@link Belfry} and, if wanted, the {@link Endpoints}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// The Belfrys are closed at the end of the run, not after each class.
@ParameterizedClass(name = "on {0}", autoCloseArguments = false)
@ArgumentsSource(SharedBelfries.class)
@ExtendWith(Equipment.class)
public @interface OnEveryDatabase {}
