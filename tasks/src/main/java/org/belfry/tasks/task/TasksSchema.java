package org.belfry.tasks.task;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.persistence.schema.Schema;

@ApplicationScoped
class TasksSchema implements Schema {
  @Override
  public String prefix() {
    return "task";
  }

  @Override
  public String location() {
    return "org/belfry/tasks/schema";
  }
}
