package org.belfry.tasks.deadline;

import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.TasksDatabase;

class DeadlineRaceOnH2Test extends DeadlineRaceContract {
  private static final TasksDatabase DATABASE = Databases.h2();

  @Override
  TasksDatabase database() {
    return DATABASE;
  }
}
