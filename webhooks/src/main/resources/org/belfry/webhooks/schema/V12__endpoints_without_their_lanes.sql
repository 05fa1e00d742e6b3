-- These are in hook_lane now.
DROP INDEX IF EXISTS hook_endpoint_lane_due;
ALTER TABLE hook_endpoint DROP COLUMN IF EXISTS failures;
ALTER TABLE hook_endpoint DROP COLUMN IF EXISTS lane_due_at;
