-- Everything stored is published again, in the order of the primary key; the cursor is the last one published.
CREATE TABLE replay_job (
    id                 uuid PRIMARY KEY,
    topic              text        NOT NULL CHECK (topic IN ('contacts')),
    state              text        NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    published          bigint      NOT NULL DEFAULT 0,
    cursor_source      text        NOT NULL DEFAULT '',
    cursor_external_id text        NOT NULL DEFAULT '',
    created_at         timestamptz NOT NULL,
    finished_at        timestamptz
);
CREATE UNIQUE INDEX replay_job_one_at_a_time ON replay_job (topic) WHERE state = 'RUNNING';
