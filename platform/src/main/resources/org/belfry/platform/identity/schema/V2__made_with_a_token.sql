-- parent_id: the token that made this one, which ends with it; null for one made with a password or a JWT.
-- roles: all that it may have of its user's, separated by blanks; null for whatever its user has.
ALTER TABLE auth_token ADD COLUMN IF NOT EXISTS parent_id BIGINT REFERENCES auth_token (id) ON DELETE CASCADE;
ALTER TABLE auth_token ADD COLUMN IF NOT EXISTS roles VARCHAR(255);
CREATE INDEX IF NOT EXISTS auth_token_parent ON auth_token (parent_id);
