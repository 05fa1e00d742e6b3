-- The same statements run on H2 and on PostgreSQL, and again where they were cut off: H2 rolls none back.

-- What is archived or snoozed is in the archive; constraints keep the names that they have.
ALTER TABLE IF EXISTS inbox_shelved RENAME TO inbox_archive;
ALTER INDEX IF EXISTS inbox_shelved_due RENAME TO inbox_archive_due;
ALTER INDEX IF EXISTS inbox_shelved_snoozed RENAME TO inbox_archive_snoozed;
ALTER INDEX IF EXISTS inbox_shelved_archived RENAME TO inbox_archive_archived;
ALTER INDEX IF EXISTS inbox_shelved_group RENAME TO inbox_archive_group;
ALTER INDEX IF EXISTS inbox_shelved_global RENAME TO inbox_archive_global;
