-- A source becomes live again: then it is here with nothing stated. The revision orders what is told of a source.
ALTER TABLE source_observed ALTER COLUMN observed_through DROP NOT NULL;
ALTER TABLE source_observed ADD COLUMN revision bigint NOT NULL DEFAULT 0;
