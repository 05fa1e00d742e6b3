-- The same statements run on H2 and on PostgreSQL.

-- What arrives is no longer counted one by one: each count made another version of the mailbox's row, and
-- while a snapshot is held, nobody gets past those without a look at every one of them. total, unread and
-- unseen are those up to this number, and newest_at; what has a higher one is counted when it is asked for.
ALTER TABLE inbox_mailbox ADD COLUMN counted_id BIGINT DEFAULT 0 NOT NULL;
UPDATE inbox_mailbox SET counted_id = COALESCE((
  SELECT MAX(n.id) FROM inbox_notification n WHERE n.user_id = inbox_mailbox.user_id), 0);

-- The mailboxes as they are now. revision: of the last change to the inbox, be it told by a notification
-- or, where none is left to tell it, by the mailbox. The join finds nothing: H2 shows a statement one moment of
-- those tables alone that stand in FROM, and PostgreSQL leaves it out.
CREATE VIEW inbox_current AS
SELECT m.user_id, m.last_seen_id,
  m.total + (
    SELECT COUNT(*) FROM inbox_notification n
    WHERE n.user_id = m.user_id AND n.id > m.counted_id) AS total,
  m.unread + (
    SELECT COUNT(*) FROM inbox_notification n
    WHERE n.user_id = m.user_id AND n.id > m.counted_id AND n.read_at IS NULL) AS unread,
  m.unseen + (
    SELECT COUNT(*) FROM inbox_notification n
    WHERE n.user_id = m.user_id AND n.id > m.counted_id) AS unseen,
  GREATEST(m.newest_at, COALESCE((
    SELECT n.arrived_at FROM inbox_notification n
    WHERE n.user_id = m.user_id AND n.id > m.counted_id
    ORDER BY n.id DESC FETCH FIRST 1 ROW ONLY), m.newest_at)) AS newest_at,
  COALESCE((
    SELECT n.revision FROM inbox_notification n
    WHERE n.user_id = m.user_id AND n.revision > m.revision
    ORDER BY n.revision DESC FETCH FIRST 1 ROW ONLY), m.revision) AS revision
FROM inbox_mailbox m
LEFT JOIN inbox_notification none ON none.user_id = m.user_id AND none.id = 0;
