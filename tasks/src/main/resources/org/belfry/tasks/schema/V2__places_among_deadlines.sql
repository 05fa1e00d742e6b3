-- A claim goes on behind the row at which the last one ended, and ids tell rows of one moment apart.
CREATE INDEX IF NOT EXISTS task_deadline_place ON task_deadline (due_at, id);
DROP INDEX IF EXISTS task_deadline_due;
