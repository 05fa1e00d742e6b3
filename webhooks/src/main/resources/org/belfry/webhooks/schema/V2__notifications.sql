-- A notification is in exactly one of three tables: hook_pending while it waits to be delivered or
-- acknowledged, then hook_received or hook_failed. What is done leaves the queue, so that claiming
-- costs the same however much history there is.
-- A callback goes the same way. It has neither message nor subscription, and its owner stands in
-- hook_callback: no list of anybody's notifications comes across it.

-- lane: 0 first attempts, 1 retries, 2 its endpoint's own lane; null for a notification to be pulled.
-- lease: token of the claim that holds the row until leased_until. Neither is in an index, and pages
-- are left half empty, so that PostgreSQL can claim a row without touching the indexes. Vacuum comes often
-- and works fast: what it has not removed lies in the way of claims and lists.
CREATE TABLE IF NOT EXISTS hook_pending (
  id                UUID                        NOT NULL PRIMARY KEY,
  message_id        UUID,
  topic_id          UUID,
  subscription_id   UUID,
  owner_id          BIGINT,
  delivery_method   VARCHAR(4)                  NOT NULL,
  delivery_channel  VARCHAR(255),
  endpoint_id       UUID,
  lane              SMALLINT,
  due_at            TIMESTAMP(6) WITH TIME ZONE,
  lease             UUID,
  leased_until      TIMESTAMP(6) WITH TIME ZONE,
  attempts          INTEGER                     NOT NULL,
  body_size         INTEGER                     NOT NULL,
  expires_at        TIMESTAMP(6) WITH TIME ZONE,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  updated_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT hook_pending_callback CHECK (
    (message_id IS NULL) = (owner_id IS NULL) AND (topic_id IS NULL) = (owner_id IS NULL)
    AND (subscription_id IS NULL) = (owner_id IS NULL)
    AND (delivery_channel IS NULL) = (owner_id IS NULL))
)
${postgresql} WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 5000,
${postgresql}   autovacuum_vacuum_cost_delay = 0)
;
CREATE INDEX IF NOT EXISTS hook_pending_due ON hook_pending (lane, due_at);
CREATE INDEX IF NOT EXISTS hook_pending_endpoint ON hook_pending (endpoint_id, lane, due_at)
${postgresql} WHERE lane = 2
;
-- In the shared lanes, what has expired is found when it falls due.
CREATE INDEX IF NOT EXISTS hook_pending_expiry ON hook_pending (expires_at)
${postgresql} WHERE lane = 2
;
CREATE INDEX IF NOT EXISTS hook_pending_owner ON hook_pending (delivery_method, owner_id, id);
CREATE INDEX IF NOT EXISTS hook_pending_subscription ON hook_pending (subscription_id, id);
CREATE INDEX IF NOT EXISTS hook_pending_topic ON hook_pending (topic_id, id);

-- attempt_id and what follows: the attempt that delivered it; null if none did, as it was pulled. To keep it
-- here costs a fraction of a row of its own for each notification there ever was.
CREATE TABLE IF NOT EXISTS hook_received (
  id                UUID                        NOT NULL PRIMARY KEY,
  message_id        UUID,
  topic_id          UUID,
  subscription_id   UUID,
  owner_id          BIGINT,
  delivery_method   VARCHAR(4)                  NOT NULL,
  delivery_channel  VARCHAR(255),
  endpoint_id       UUID,
  attempts          INTEGER                     NOT NULL,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  updated_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  attempt_id        UUID,
  started_at        TIMESTAMP(6) WITH TIME ZONE,
  waited_ms         BIGINT,
  took_ms           INTEGER,
  status            SMALLINT,
  answer            VARCHAR(4096)
);
CREATE INDEX IF NOT EXISTS hook_received_owner ON hook_received (owner_id, id);
CREATE INDEX IF NOT EXISTS hook_received_subscription ON hook_received (subscription_id, id);
CREATE INDEX IF NOT EXISTS hook_received_topic ON hook_received (topic_id, id);

-- state: expired or failed.
CREATE TABLE IF NOT EXISTS hook_failed (
  id                UUID                        NOT NULL PRIMARY KEY,
  message_id        UUID,
  topic_id          UUID,
  subscription_id   UUID,
  owner_id          BIGINT,
  delivery_method   VARCHAR(4)                  NOT NULL,
  delivery_channel  VARCHAR(255),
  endpoint_id       UUID,
  state             VARCHAR(7)                  NOT NULL,
  cause             VARCHAR(64)                 NOT NULL, -- why it was given up
  attempts          INTEGER                     NOT NULL,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  updated_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX IF NOT EXISTS hook_failed_owner ON hook_failed (owner_id, id);
CREATE INDEX IF NOT EXISTS hook_failed_subscription ON hook_failed (subscription_id, id);
CREATE INDEX IF NOT EXISTS hook_failed_topic ON hook_failed (topic_id, id);

-- One row an attempt that did not deliver, append-only. waited_ms: from the due moment to the start.
CREATE TABLE IF NOT EXISTS hook_attempt (
  notification_id  UUID                        NOT NULL,
  id               UUID                        NOT NULL,
  endpoint_id      UUID                        NOT NULL,
  number           INTEGER                     NOT NULL,
  started_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  waited_ms        BIGINT                      NOT NULL,
  took_ms          INTEGER                     NOT NULL,
  outcome          VARCHAR(16)                 NOT NULL,
  status           SMALLINT,
  cause            VARCHAR(64),
  detail           VARCHAR(1000),
  answer           VARCHAR(4096),
  PRIMARY KEY (notification_id, id)
);
