-- What signs a user's callbacks; the user's endpoints have copies, so that sending one reads no more
-- than sending a notification does.
CREATE TABLE IF NOT EXISTS hook_callback_secret (
  owner_id               BIGINT                      NOT NULL PRIMARY KEY,
  secret                 VARCHAR                     NOT NULL, -- encrypted
  previous_secret        VARCHAR,                    -- encrypted; signs too until previous_secret_until
  previous_secret_until  TIMESTAMP(6) WITH TIME ZONE
);

-- Locked by whoever makes secrets or endpoints for callbacks, or changes the former.
CREATE TABLE IF NOT EXISTS hook_callback_latch (
  id  INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO hook_callback_latch (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM hook_callback_latch);

-- What a callback says; how it fares stands under the same id in hook_pending, hook_received or
-- hook_failed.
CREATE TABLE IF NOT EXISTS hook_callback (
  id            UUID                        NOT NULL PRIMARY KEY,
  owner_id      BIGINT                      NOT NULL,
  method        VARCHAR(4)                  NOT NULL,
  url           VARCHAR                     NOT NULL,
  content_type  VARCHAR(255),               -- with a body only
  body          VARCHAR,
  reference     VARCHAR(255)                NOT NULL, -- what it is about, in its publisher's words
  created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX IF NOT EXISTS hook_callback_owner ON hook_callback (owner_id, id);
CREATE INDEX IF NOT EXISTS hook_callback_reference ON hook_callback (reference, id);
