package org.belfry.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The body of a resource method is a value, not something to read on in. */
final class TakeABodyThatWasRead extends ArchCondition<JavaMethod> {
  private static final String JAX_RS = "jakarta.ws.rs.";
  private static final Set<String> VALUES =
      Set.of("[B", "jakarta.json.JsonObject", "jakarta.json.JsonValue");

  TakeABodyThatWasRead() {
    super("take a body that was read");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    method.getParameters().stream()
        .filter(TakeABodyThatWasRead::isEntity)
        .map(JavaParameter::getRawType)
        .filter(type -> !isValue(type))
        .forEach(
            type ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " takes a " + type.getName())));
  }

  private static boolean isEntity(JavaParameter parameter) {
    return parameter.getAnnotations().stream()
        .noneMatch(annotation -> annotation.getRawType().getName().startsWith(JAX_RS));
  }

  private static boolean isValue(JavaClass type) {
    return VALUES.contains(type.getName()) || type.isRecord();
  }
}
