-- A claim goes on behind the row at which the last one ended, and ids tell rows of one moment apart.
CREATE INDEX IF NOT EXISTS hook_pending_place ON hook_pending (lane, due_at, id);
DROP INDEX IF EXISTS hook_pending_due;
CREATE INDEX IF NOT EXISTS hook_pending_own_place ON hook_pending (endpoint_id, lane, due_at, id)
${postgresql} WHERE lane = 2
;
DROP INDEX IF EXISTS hook_pending_endpoint;
