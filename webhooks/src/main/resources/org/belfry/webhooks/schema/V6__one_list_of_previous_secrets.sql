-- Their values stand in previous_secrets.
ALTER TABLE hook_endpoint DROP COLUMN IF EXISTS previous_secret;
ALTER TABLE hook_endpoint DROP COLUMN IF EXISTS previous_secret_until;
ALTER TABLE hook_callback_secret DROP COLUMN IF EXISTS previous_secret;
ALTER TABLE hook_callback_secret DROP COLUMN IF EXISTS previous_secret_until;
