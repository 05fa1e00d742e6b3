-- H2's name for it, so that the statements that make ids are the same on both.
CREATE OR REPLACE FUNCTION random_uuid() RETURNS UUID LANGUAGE SQL VOLATILE AS 'SELECT gen_random_uuid()';
