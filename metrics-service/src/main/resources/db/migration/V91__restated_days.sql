-- Single final days of a week that is not yet final as a whole are watched like weeks.
ALTER TABLE known_week ADD COLUMN days int NOT NULL DEFAULT 7;
ALTER TABLE known_week DROP CONSTRAINT known_week_pkey, ADD PRIMARY KEY (definition, version, week, days);
ALTER TABLE restatement ADD COLUMN days int NOT NULL DEFAULT 7;
