package org.belfry.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.configuration.SettingsType;
import org.belfry.platform.persistence.check.DatabaseRule;

/** What the launcher asks for before there are beans is found by the list of its module. */
final class BeListed extends ArchCondition<JavaClass> {
  private final Set<String> listed;

  private BeListed(String list, Stream<? extends Class<?>> listed) {
    super("be listed in META-INF/" + list);
    this.listed = listed.map(Class::getName).collect(Collectors.toSet());
  }

  static BeListed settings() {
    return new BeListed("belfry/settings", SettingsType.listed().stream().map(SettingsType::type));
  }

  static BeListed rulesOfTheDatabase() {
    return new BeListed(
        "services",
        ServiceLoader.load(DatabaseRule.class).stream().map(ServiceLoader.Provider::type));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!listed.contains(type.getName())) {
      events.add(SimpleConditionEvent.violated(type, type.getName() + " is not listed"));
    }
  }
}
