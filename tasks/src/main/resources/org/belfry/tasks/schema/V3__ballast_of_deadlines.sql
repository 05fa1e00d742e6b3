-- PostgreSQL plans by how many rows a table has. When nothing is due in future it finds none here, and then takes any index
-- for as good as any other, or reads the whole table, for as long as that plan is kept: while thousands arrive, and over all
-- that has died. So there are always rows here that are of no task and never due, on as many pages as make the index the
-- cheaper way, and the file is never cut down.
${postgresql} ALTER TABLE task_deadline SET (vacuum_truncate = false, fillfactor = 10);
${postgresql} INSERT INTO task_deadline (id, task_id, kind, ahead_s, due_at)
${postgresql} SELECT -n, gen_random_uuid(), 'DUE', 0, '9999-12-31T23:59:59Z' FROM generate_series(1, 3000) n;
${postgresql} ALTER TABLE task_deadline RESET (fillfactor);
