-- Who made a topic; null if that is not known, or the user is no more: then it is the administrators'.
ALTER TABLE hook_topic ADD COLUMN IF NOT EXISTS owner_id BIGINT;
CREATE INDEX IF NOT EXISTS hook_topic_owner ON hook_topic (owner_id);

-- One of them is locked by whoever adds to what a user has only so many of: that of the user's id modulo their
-- number.
CREATE TABLE IF NOT EXISTS hook_allowance_latch (
  id  INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO hook_allowance_latch (id)
SELECT latch.id FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15))
  AS latch(id)
WHERE NOT EXISTS (SELECT 1 FROM hook_allowance_latch);

-- Why Belfry keeps a subscription inactive; null if it is active, or its owner wants it so.
ALTER TABLE hook_subscription ADD COLUMN IF NOT EXISTS inactivity VARCHAR(64);

-- Secrets from before that still sign, the latest first: each a line of the second in which that ends (since
-- 1970), a blank and the secret, encrypted.
ALTER TABLE hook_endpoint ADD COLUMN IF NOT EXISTS previous_secrets VARCHAR;
ALTER TABLE hook_callback_secret ADD COLUMN IF NOT EXISTS previous_secrets VARCHAR;
UPDATE hook_endpoint
SET previous_secrets =
  CAST(CAST(EXTRACT(EPOCH FROM previous_secret_until) AS BIGINT) AS VARCHAR) || ' ' || previous_secret
WHERE previous_secret IS NOT NULL AND previous_secret_until IS NOT NULL AND previous_secrets IS NULL;
UPDATE hook_callback_secret
SET previous_secrets =
  CAST(CAST(EXTRACT(EPOCH FROM previous_secret_until) AS BIGINT) AS VARCHAR) || ' ' || previous_secret
WHERE previous_secret IS NOT NULL AND previous_secret_until IS NOT NULL AND previous_secrets IS NULL;
