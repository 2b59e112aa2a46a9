-- What FCR is to become, by when. A target is of one figure: by a definition, of everybody or of one team or topic.
CREATE TABLE target (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    definition text        NOT NULL,
    dimension  text        NOT NULL CHECK (dimension IN ('ALL', 'TEAM', 'TOPIC')),
    member     text        NOT NULL, -- a name; empty for everybody
    side       text        NOT NULL CHECK (side IN ('INTERNAL', 'EXTERNAL')),
    rate       float8      NOT NULL CHECK (rate > 0 AND rate <= 1),
    since      date        NOT NULL,
    due        date        NOT NULL,
    set_by     text        NOT NULL,
    set_at     timestamptz NOT NULL,
    UNIQUE (definition, dimension, member, side),
    CHECK (due >= since),
    CHECK ((dimension = 'ALL') = (member = ''))
);
