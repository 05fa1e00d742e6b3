package org.belfry.tasks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.ManyRows;
import org.belfry.platform.persistence.PreparedPlan;
import org.belfry.tasks.task.TasksDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL plans while nothing is due in future, it does when thousands come and go. */
class IdleDeadlinesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 40, 500})
  void rowsAreRemovedByTheirIds(int rows) {
    Jdbi jdbi = new TasksDatabase(FreshDatabases.postgresql()).jdbi();
    jdbi.useHandle(handle -> handle.execute("VACUUM (ANALYZE) task_deadline"));

    String plan =
        PreparedPlan.of(
            jdbi,
            ManyRows.in(Deadlines.REMOVE, rows),
            Map.of("ids", "ARRAY[" + "7, ".repeat(rows - 1) + "7]::bigint[]"));

    assertThat(plan).contains("task_deadline_pkey");
  }
}
