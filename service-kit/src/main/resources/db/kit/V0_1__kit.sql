-- Tables of the service kit, the same in every service's own database.

-- Columns as Debezium's outbox event router expects them; seq gives the relay its order.
CREATE TABLE outbox (
    seq           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            uuid        NOT NULL UNIQUE,
    aggregatetype text        NOT NULL,
    aggregateid   text        NOT NULL,
    type          text        NOT NULL,
    payload       text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now()
);
-- Rows live for milliseconds: vacuum by number, not by share, or the relay wades through dead ones.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE TABLE api_key (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    sha256       bytea       NOT NULL UNIQUE,
    scopes       text[]      NOT NULL,
    sources      text[]      NOT NULL DEFAULT '{}', -- empty: every source
    created_at   timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

CREATE TABLE idempotency_key (
    owner      text        NOT NULL,
    key        text        NOT NULL,
    sha256     bytea       NOT NULL, -- of the request
    status     int         NOT NULL,
    body       text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, key)
);
CREATE INDEX ON idempotency_key (created_at);

CREATE TABLE parked_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel      text        NOT NULL,
    topic        text        NOT NULL,
    kafka_partition int      NOT NULL,
    kafka_offset bigint      NOT NULL,
    payload      text,
    reason       text        NOT NULL,
    parked_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (topic, kafka_partition, kafka_offset)
);
