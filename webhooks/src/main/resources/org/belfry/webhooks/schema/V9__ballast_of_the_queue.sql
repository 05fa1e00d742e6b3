-- PostgreSQL plans by how many rows a table has. When it looks at an idle queue it finds none, and then takes any index for
-- as good as any other, or reads the whole table, for as long as that plan is kept: while thousands arrive, and over all that
-- has died. So there are always rows here that are no notifications, in no lane and of nobody, on as many pages as make
-- the index the cheaper way, and the file is never cut down.
${postgresql} ALTER TABLE hook_pending SET (vacuum_truncate = false, fillfactor = 10);
${postgresql} INSERT INTO hook_pending (id, delivery_method, attempts, body_size, created_at, updated_at)
${postgresql} SELECT gen_random_uuid(), '-', 0, 0, now(), now() FROM generate_series(1, 2500);
${postgresql} ALTER TABLE hook_pending SET (fillfactor = 50);
