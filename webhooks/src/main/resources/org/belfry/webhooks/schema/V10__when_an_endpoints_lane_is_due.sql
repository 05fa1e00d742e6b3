-- lane_due_at: from when on an endpoint's own lane may be worked on; null while it has none. H2 rolls no statement back, so
-- where it was cut off, the column may have its new name already.
${postgresql} ALTER TABLE hook_endpoint RENAME COLUMN drain_at TO lane_due_at;
${h2} ALTER TABLE hook_endpoint ALTER COLUMN IF EXISTS drain_at RENAME TO lane_due_at;
ALTER INDEX IF EXISTS hook_endpoint_drain RENAME TO hook_endpoint_lane_due;
