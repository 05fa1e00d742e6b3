-- The same statements run on H2 and on PostgreSQL, and again where they were cut off: H2 rolls none back.
-- JPA takes ids in blocks of 50: the first value of a sequence is the end of the first block.
CREATE SEQUENCE IF NOT EXISTS auth_user_id START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE IF NOT EXISTS auth_token_id START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE IF NOT EXISTS auth_api_key_id START WITH 50 INCREMENT BY 50;

-- demo: made by demo mode; such a user is only let in while demo mode is on.
CREATE TABLE IF NOT EXISTS auth_user (
  id             BIGINT                      NOT NULL PRIMARY KEY,
  name           VARCHAR(255)                NOT NULL,
  password_hash  VARCHAR(255),               -- null: cannot sign in with a password
  roles          VARCHAR(255)                NOT NULL, -- separated by blanks
  demo           BOOLEAN                     NOT NULL,
  created_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version        BIGINT                      NOT NULL,
  CONSTRAINT auth_user_unique UNIQUE (name)
);

CREATE TABLE IF NOT EXISTS auth_token (
  id           BIGINT                      NOT NULL PRIMARY KEY,
  user_id      BIGINT                      NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE,
  digest       VARCHAR(64)                 NOT NULL, -- SHA-256, hexadecimal
  name         VARCHAR(255)                NOT NULL,
  scopes       VARCHAR(255)                NOT NULL, -- separated by blanks
  application  VARCHAR(255),
  spark_role   VARCHAR(32)                 NOT NULL,
  demo         BOOLEAN                     NOT NULL,
  created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at   TIMESTAMP(6) WITH TIME ZONE,
  revoked_at   TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT auth_token_unique UNIQUE (digest)
);
CREATE INDEX IF NOT EXISTS auth_token_user ON auth_token (user_id, id);

CREATE TABLE IF NOT EXISTS auth_api_key (
  id           BIGINT                      NOT NULL PRIMARY KEY,
  digest       VARCHAR(64)                 NOT NULL, -- SHA-256, hexadecimal
  application  VARCHAR(255)                NOT NULL,
  demo         BOOLEAN                     NOT NULL,
  created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT auth_api_key_unique UNIQUE (digest)
);

-- At most one row: the link by which the first administrator is made.
CREATE TABLE IF NOT EXISTS auth_set_up (
  id          INTEGER                     NOT NULL PRIMARY KEY,
  digest      VARCHAR(64)                 NOT NULL, -- SHA-256, hexadecimal
  expires_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row, which the first node seals: a node with another key for secrets notices that it has.
CREATE TABLE IF NOT EXISTS auth_canary (
  id      INTEGER       NOT NULL PRIMARY KEY,
  sealed  VARCHAR(255)  NOT NULL
);
