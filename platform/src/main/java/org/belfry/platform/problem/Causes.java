package org.belfry.platform.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was thrown, with what caused it. Exceptions can be one another's causes in a circle. */
public final class Causes {
  private Causes() {}

  /** From what was thrown to the root; each of them once. */
  public static Stream<Throwable> of(Throwable thrown) {
    Set<Throwable> met = Collections.newSetFromMap(new IdentityHashMap<>());
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).takeWhile(met::add);
  }

  /** The first of a type. */
  public static <T> Optional<T> find(Throwable thrown, Class<T> type) {
    return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Where it began. */
  public static Throwable root(Throwable thrown) {
    return of(thrown).reduce(thrown, (outer, inner) -> inner);
  }
}
