package org.belfry.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.configuration.SettingsType;

/** Settings are found by the list of their module. */
final class BeListed extends ArchCondition<JavaClass> {
  private final Set<String> listed =
      SettingsType.listed().stream()
          .map(settings -> settings.type().getName())
          .collect(Collectors.toSet());

  BeListed() {
    super("be listed in META-INF/belfry/settings");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!listed.contains(type.getName())) {
      events.add(SimpleConditionEvent.violated(type, type.getName() + " is not listed"));
    }
  }
}
