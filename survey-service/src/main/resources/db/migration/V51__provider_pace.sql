-- How many messages a provider may be given, as of a moment; a row for each medium that has a limit.
CREATE TABLE provider_pace (
    medium text PRIMARY KEY,
    tokens double precision NOT NULL,
    at     timestamptz      NOT NULL
);
