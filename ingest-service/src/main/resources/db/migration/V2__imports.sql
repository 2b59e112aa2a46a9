CREATE TABLE import_job (
    id           uuid PRIMARY KEY,
    state        text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    source       text        NOT NULL,
    file_name    text,
    mapping      text        NOT NULL, -- JSON
    bytes_total  bigint      NOT NULL,
    bytes_read   bigint      NOT NULL DEFAULT 0,
    -- Rows are counted in the transaction that records them, so a resumed import skips exactly these.
    rows_read    bigint      NOT NULL DEFAULT 0,
    created      bigint      NOT NULL DEFAULT 0,
    updated      bigint      NOT NULL DEFAULT 0,
    unchanged    bigint      NOT NULL DEFAULT 0,
    ignored      bigint      NOT NULL DEFAULT 0,
    rejected     bigint      NOT NULL DEFAULT 0,
    error        text,
    created_at   timestamptz NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz,
    -- Whoever holds the lease works on it; a lease that ran out belonged to a replica that is gone.
    lease_owner  uuid,
    lease_until  timestamptz,
    attempts     int         NOT NULL DEFAULT 0 -- since rows were last recorded
);
CREATE INDEX ON import_job (created_at);
CREATE INDEX ON import_job (lease_until) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE import_chunk (
    import_id uuid  NOT NULL REFERENCES import_job ON DELETE CASCADE,
    position  int   NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (import_id, position)
);
-- The file is compressed, or compresses badly a megabyte at a time: do not try.
ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE import_rejection (
    import_id uuid   NOT NULL REFERENCES import_job ON DELETE CASCADE,
    line      bigint NOT NULL,
    reason    text   NOT NULL,
    raw       text   NOT NULL,
    PRIMARY KEY (import_id, line)
);
