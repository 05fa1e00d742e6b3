-- The same statements run on H2 and on PostgreSQL, and again where they were cut off: H2 rolls none back.
-- Ids are UUIDs of version 7, made by Belfry.

CREATE TABLE IF NOT EXISTS hook_topic (
  id          UUID                        NOT NULL PRIMARY KEY,
  name        VARCHAR(255)                NOT NULL,
  domain      VARCHAR(255)                NOT NULL,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  updated_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version     BIGINT                      NOT NULL,
  CONSTRAINT hook_topic_unique UNIQUE (name, domain)
);
-- What happens to tasks; Belfry itself publishes on it.
INSERT INTO hook_topic (id, name, domain, created_at, updated_at, version)
SELECT CAST('01900000-0000-7000-8000-000000000002' AS UUID), 'tasks', 'urn:belfry', CURRENT_TIMESTAMP,
  CURRENT_TIMESTAMP, 1
WHERE NOT EXISTS (SELECT 1 FROM hook_topic WHERE name = 'tasks' AND domain = 'urn:belfry');

-- Whom to post to, and how its deliveries fare. It outlives its subscription while its queue drains.
-- drain_at: null while its deliveries go through the shared lanes; else the moment from which its own
-- lane may be worked on (an open circuit's end; the year 9999 while it is parked).
-- Callbacks have one for each owner and server that they go to, whose secrets are the owner's.
CREATE TABLE IF NOT EXISTS hook_endpoint (
  id                     UUID                        NOT NULL PRIMARY KEY,
  owner_id               BIGINT                      NOT NULL,
  url                    VARCHAR(2048)               NOT NULL,
  token                  VARCHAR,                    -- encrypted
  secret                 VARCHAR                     NOT NULL, -- encrypted
  previous_secret        VARCHAR,                    -- encrypted; signs too until previous_secret_until
  previous_secret_until  TIMESTAMP(6) WITH TIME ZONE,
  failures               INTEGER                     NOT NULL, -- in a row
  drain_at               TIMESTAMP(6) WITH TIME ZONE,
  created_at             TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  callback_origin        VARCHAR(2048)               -- scheme, host and port; null for a subscription's
);
CREATE INDEX IF NOT EXISTS hook_endpoint_drain ON hook_endpoint (drain_at);
CREATE UNIQUE INDEX IF NOT EXISTS hook_endpoint_callback ON hook_endpoint (owner_id, callback_origin)
${postgresql} WHERE callback_origin IS NOT NULL
;

-- state: active, inactive; draining once its topic was deleted (what was accepted still goes out),
-- cancelled once it was deleted itself (what is queued fails).
CREATE TABLE IF NOT EXISTS hook_subscription (
  id                    UUID                        NOT NULL PRIMARY KEY,
  topic_id              UUID                        NOT NULL,
  owner_id              BIGINT                      NOT NULL,
  subscriber            VARCHAR(2048)               NOT NULL,
  delivery_method       VARCHAR(4)                  NOT NULL,
  delivery_channel      VARCHAR(255)                NOT NULL,
  state                 VARCHAR(9)                  NOT NULL,
  authentication_state  VARCHAR(15)                 NOT NULL,
  endpoint_id           UUID                        REFERENCES hook_endpoint (id),
  subscriber_content    VARCHAR,                    -- a JSON object
  created_at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  updated_at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version               BIGINT                      NOT NULL
);
-- Finds whom a message reaches: all subscriptions of a topic, or those of the few who are entitled.
CREATE INDEX IF NOT EXISTS hook_subscription_topic ON hook_subscription (topic_id, state, delivery_method, owner_id);
CREATE INDEX IF NOT EXISTS hook_subscription_owner ON hook_subscription (owner_id, id);
CREATE INDEX IF NOT EXISTS hook_subscription_endpoint ON hook_subscription (endpoint_id);

CREATE TABLE IF NOT EXISTS hook_message (
  id            UUID                        NOT NULL PRIMARY KEY,
  topic_id      UUID                        NOT NULL,
  entity        VARCHAR(1024),
  body          VARCHAR                     NOT NULL, -- a JSON object
  publisher_id  BIGINT                      NOT NULL,
  notifications BIGINT                      NOT NULL, -- how many it became
  created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row a publication with an Idempotency-Key, pruned after a day.
CREATE TABLE IF NOT EXISTS hook_idempotency (
  publisher_id  BIGINT                      NOT NULL,
  idempotency_key VARCHAR(255)              NOT NULL,
  fingerprint   VARCHAR(64)                 NOT NULL, -- SHA-256 of the request, hexadecimal
  message_id    UUID                        NOT NULL,
  created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (publisher_id, idempotency_key)
);
CREATE INDEX IF NOT EXISTS hook_idempotency_created ON hook_idempotency (created_at);

-- While there are grants for an entity, messages about it reach only who holds one.
CREATE TABLE IF NOT EXISTS hook_entitlement (
  id          UUID                        NOT NULL PRIMARY KEY,
  entity      VARCHAR(1024)               NOT NULL,
  owner_id    BIGINT                      NOT NULL,
  owner_name  VARCHAR(255)                NOT NULL,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT hook_entitlement_unique UNIQUE (entity, owner_id)
);
