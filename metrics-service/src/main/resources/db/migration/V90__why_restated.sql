-- In which transaction something was last learnt of a contact, so that a restatement can say why. Moments would not do: a
-- transaction that began before figures were read may have ended after it. Nothing stands for "long ago"; there is no index:
-- only contacts that were measured anew since are looked at. No row is written by this.
ALTER TABLE contact ADD COLUMN recorded_in xid8, ADD COLUMN revised_in xid8, ADD COLUMN reopened_in xid8;
ALTER TABLE contact ALTER COLUMN recorded_in SET DEFAULT pg_current_xact_id();
ALTER TABLE survey_fact ADD COLUMN answered_in xid8;
-- Customers who gained or lost contacts: by turning out to be somebody else as well, or after all not to be.
CREATE TABLE moved_owner (
    owner    uuid PRIMARY KEY,
    moved_in xid8 NOT NULL
);
-- What had been recorded when the figures were known.
ALTER TABLE known_week ADD COLUMN snapshot pg_snapshot;
-- Of how many of the week's contacts what was learnt since. Null in what was found before this was counted.
ALTER TABLE restatement ADD COLUMN late bigint, ADD COLUMN another_late bigint, ADD COLUMN merged bigint,
    ADD COLUMN reopened bigint, ADD COLUMN answered bigint, ADD COLUMN otherwise bigint;

-- Numbers of transactions that are yet to come are in a database that was restored elsewhere: they are of long ago.
CREATE FUNCTION learnt_since(learnt_in xid8, known pg_snapshot) RETURNS boolean STABLE LANGUAGE sql
    RETURN NOT pg_visible_in_snapshot(learnt_in, known) AND learnt_in < pg_snapshot_xmax(pg_current_snapshot());
