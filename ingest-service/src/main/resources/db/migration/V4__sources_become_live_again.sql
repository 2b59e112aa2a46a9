-- Observed until now where observed_through is null. While imports run that bring a source's history, nothing is known of
-- its end; what was known stays here, so that an import that fails takes nothing with it.
ALTER TABLE source_observed ALTER COLUMN observed_through DROP NOT NULL;
ALTER TABLE source_observed ADD COLUMN imports uuid[] NOT NULL DEFAULT '{}';
-- Orders what is told of a source.
ALTER TABLE source_observed ADD COLUMN revision bigint NOT NULL DEFAULT 1;
