package org.belfry.tasks.deadline;

import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.TasksDatabase;

class DeadlineRaceOnPostgresqlTest extends DeadlineRaceContract {
  @Override
  TasksDatabase database() {
    return Databases.postgresql();
  }
}
