package org.belfry.tasks.lifecycle;

import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.TasksDatabase;

class OrderOnPostgresqlTest extends OrderContract {
  @Override
  TasksDatabase database() {
    return Databases.postgresql();
  }
}
