-- How an endpoint fares as the queue has to know it, in a table of the queue's own; there is a row for each endpoint.
-- failures: in a row. due_at: from when on the endpoint's own lane may be worked on; null while it has none, the year 9999
-- while it is parked.
CREATE TABLE IF NOT EXISTS hook_lane (
  endpoint_id  UUID                        NOT NULL PRIMARY KEY,
  failures     INTEGER                     NOT NULL,
  due_at       TIMESTAMP(6) WITH TIME ZONE
);
INSERT INTO hook_lane (endpoint_id, failures, due_at)
SELECT id, failures, lane_due_at FROM hook_endpoint
WHERE NOT EXISTS (SELECT 1 FROM hook_lane WHERE endpoint_id = hook_endpoint.id);
CREATE INDEX IF NOT EXISTS hook_lane_due ON hook_lane (due_at);
-- Afterwards, or each row would be looked up, and locked, by itself.
ALTER TABLE hook_lane DROP CONSTRAINT IF EXISTS hook_lane_endpoint;
ALTER TABLE hook_lane ADD CONSTRAINT hook_lane_endpoint
  FOREIGN KEY (endpoint_id) REFERENCES hook_endpoint (id) ON DELETE CASCADE;
-- Nearly all lanes have no moment, which PostgreSQL would learn a minute later.
${postgresql} ANALYZE hook_lane;
