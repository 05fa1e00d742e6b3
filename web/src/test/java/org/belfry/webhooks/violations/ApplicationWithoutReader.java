package org.belfry.webhooks.violations;

import jakarta.ws.rs.core.Application;
import java.util.Set;

public class ApplicationWithoutReader extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(ReadsTheBodyItself.class);
  }
}
