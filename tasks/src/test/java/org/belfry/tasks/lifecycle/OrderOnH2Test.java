package org.belfry.tasks.lifecycle;

import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.TasksDatabase;

class OrderOnH2Test extends OrderContract {
  private static final TasksDatabase DATABASE = Databases.h2();

  @Override
  TasksDatabase database() {
    return DATABASE;
  }
}
