-- What managers did on which day, and for whom, to see whether it helped.
CREATE TABLE change (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what      text        NOT NULL,
    made_on   date        NOT NULL,
    scope     text        NOT NULL CHECK (scope IN ('ALL', 'TEAM', 'TOPIC', 'AGENTS')),
    members   text[]      NOT NULL, -- names; empty for everybody
    marked_by text        NOT NULL,
    marked_at timestamptz NOT NULL,
    CHECK ((scope = 'ALL') = (members = '{}'))
);
