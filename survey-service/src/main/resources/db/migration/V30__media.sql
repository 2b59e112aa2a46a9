-- By what the provider speaks of a message later, in delivery reports.
ALTER TABLE invitation ADD COLUMN provider_id text;
CREATE UNIQUE INDEX ON invitation (medium, provider_id) WHERE provider_id IS NOT NULL;
-- Each medium is claimed for itself.
CREATE INDEX ON invitation (medium, due_at) WHERE status = 'QUEUED';
DROP INDEX invitation_due_at_idx;
