package org.belfry.web.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class of one context depends on a class of another. */
final class SeeAnotherContext extends ArchCondition<JavaClass> {
  private static final Pattern TOP = Pattern.compile("org\\.belfry\\.(\\w+)(\\..*)?");
  private static final Set<String> NO_CONTEXTS =
      Set.of("datasource", "handshake", "launcher", "platform", "web");

  SeeAnotherContext() {
    super("see another context");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    Optional<String> own = context(item);
    if (own.isPresent()) {
      item.getDirectDependenciesFromSelf().stream()
          .filter(dependency -> isForeign(own.get(), dependency.getTargetClass()))
          .map(Dependency::getDescription)
          .forEach(text -> events.add(SimpleConditionEvent.satisfied(item, text)));
    }
  }

  private static boolean isForeign(String own, JavaClass target) {
    return !Rules.PUBLISHED_LANGUAGE.contains(target.getPackageName())
        && context(target).filter(context -> !context.equals(own)).isPresent();
  }

  private static Optional<String> context(JavaClass type) {
    Matcher matcher = TOP.matcher(type.getPackageName());
    return matcher.matches() && !NO_CONTEXTS.contains(matcher.group(1))
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
