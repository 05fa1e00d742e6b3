package org.belfry.web.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.servlet.Filter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.belfry.platform.persistence.check.DatabaseRule;
import org.belfry.platform.persistence.schema.Schema;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What the server calls tells by its ending what it is. Whatever else there is has a noun of {@code
 * docs/concepts.md}.
 */
final class HaveTheEndingOfItsKind extends ArchCondition<JavaClass> {
  private static final Map<DescribedPredicate<? super JavaClass>, String> ENDINGS =
      Map.ofEntries(
          Map.entry(Predicates.annotatedWith(Path.class), "Resource"),
          Map.entry(Predicates.annotatedWith(Readiness.class), "Readiness"),
          Map.entry(Predicates.annotatedWith(Liveness.class), "Liveness"),
          Map.entry(JavaClass.Predicates.assignableTo(Application.class), "Application"),
          Map.entry(JavaClass.Predicates.assignableTo(ExceptionMapper.class), "Mapper"),
          Map.entry(JavaClass.Predicates.assignableTo(Filter.class), "Filter"),
          Map.entry(JavaClass.Predicates.assignableTo(DatabaseRule.class), "Rule"),
          Map.entry(JavaClass.Predicates.assignableTo(Schema.class), "Schema"),
          Map.entry(
              DescribedPredicate.describe(
                  "have a timer",
                  type ->
                      type.getMethods().stream()
                          .anyMatch(method -> method.isAnnotatedWith(Schedule.class))),
              "Timer"));

  private static final List<String> EMPTY_WORDS =
      List.of("Impl", "Service", "Manager", "Helper", "Util", "Utils", "DTO");

  HaveTheEndingOfItsKind() {
    super("have the ending of its kind");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (type.isInterface() || type.isNestedClass()) {
      return;
    }
    ENDINGS.forEach(
        (kind, ending) -> {
          if (kind.test(type) && !type.getSimpleName().endsWith(ending)) {
            events.add(
                SimpleConditionEvent.violated(
                    type, type.getName() + " does not end with " + ending));
          }
        });
    EMPTY_WORDS.stream()
        .filter(type.getSimpleName()::endsWith)
        .forEach(
            word ->
                events.add(
                    SimpleConditionEvent.violated(
                        type, type.getName() + " says nothing with " + word)));
  }
}
