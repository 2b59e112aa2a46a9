-- Carriers count their messages anew after a while: an id alone names nobody's message for ever.
DROP INDEX invitation_medium_provider_id_idx;
CREATE INDEX ON invitation (provider_id) WHERE provider_id IS NOT NULL;
