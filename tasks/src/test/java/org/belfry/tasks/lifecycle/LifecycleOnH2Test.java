package org.belfry.tasks.lifecycle;

import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.TasksDatabase;

class LifecycleOnH2Test extends LifecycleContract {
  private static final TasksDatabase DATABASE = Databases.h2();

  @Override
  TasksDatabase database() {
    return DATABASE;
  }
}
