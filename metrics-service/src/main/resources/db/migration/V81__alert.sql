-- A figure that has left the band it is expected in, until it is back.
CREATE TABLE alert (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    figure    text        NOT NULL CHECK (figure IN ('EXTERNAL', 'GAP')),
    first_day date        NOT NULL, -- of the days outside that began it
    begun_at  timestamptz NOT NULL,
    over_at   timestamptz
);
CREATE UNIQUE INDEX alert_one_at_a_time ON alert (figure) WHERE over_at IS NULL;
