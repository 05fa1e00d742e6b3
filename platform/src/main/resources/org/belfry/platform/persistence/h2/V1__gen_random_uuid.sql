-- PostgreSQL's name for it, so that the statements that make ids are the same on both. Not the other
-- way round: a function of ours in PostgreSQL takes eight times as long as its own.
CREATE ALIAS IF NOT EXISTS gen_random_uuid FOR 'java.util.UUID.randomUUID';
