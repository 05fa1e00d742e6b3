-- At most one row: this database was in demo mode, so whatever is in it may be anybody's.
CREATE TABLE IF NOT EXISTS auth_demo_mode (
  id  INTEGER  NOT NULL PRIMARY KEY
);
INSERT INTO auth_demo_mode (id)
SELECT 1 FROM (
  SELECT demo FROM auth_user UNION SELECT demo FROM auth_token UNION SELECT demo FROM auth_api_key
) marked
 WHERE demo = TRUE AND NOT EXISTS (SELECT 1 FROM auth_demo_mode);

-- recovery: the link is for an administrator who has lost the password, not for the first one.
ALTER TABLE auth_set_up ADD COLUMN IF NOT EXISTS recovery BOOLEAN DEFAULT FALSE NOT NULL;
