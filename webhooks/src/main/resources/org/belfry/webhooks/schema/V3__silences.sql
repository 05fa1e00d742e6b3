-- Subscriptions whose owners were told that nothing arrives: since when, and of how many hours.
CREATE TABLE IF NOT EXISTS hook_silence (
  subscription_id  UUID                        NOT NULL PRIMARY KEY
                   REFERENCES hook_subscription (id) ON DELETE CASCADE,
  since            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  hours            INTEGER                     NOT NULL
);
