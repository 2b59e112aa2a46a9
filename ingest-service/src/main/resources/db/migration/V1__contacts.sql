-- Who the customers are. A customer is a random key; what identifies them is in one place, so that erasing it is one
-- statement, and linking two histories (a later issue) is a matter of these two tables alone.
CREATE TABLE customer (
    customer_key uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE identifier (
    kind         text        NOT NULL CHECK (kind IN ('ACCOUNT', 'EMAIL', 'PHONE')),
    value        text        NOT NULL, -- normalised
    -- Deferred: the identifier is claimed first, and only who wins it makes the customer.
    customer_key uuid        NOT NULL REFERENCES customer DEFERRABLE INITIALLY DEFERRED,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, value)
);
CREATE INDEX ON identifier (customer_key);

CREATE TABLE contact (
    source           text        NOT NULL,
    external_id      text        NOT NULL,
    revision         bigint      NOT NULL, -- the source's own counter
    record_version   int         NOT NULL DEFAULT 1, -- ours: +1 with every stored change, the revision of the events
    channel          text        NOT NULL,
    direction        text        NOT NULL,
    started_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    customer_key     uuid REFERENCES customer,
    customer_id      text,
    customer_email   text,
    customer_phone   text,
    customer_name    text,
    customer_locale  text,
    customer_zone    text,
    case_number      text,
    topic            text,
    agent            text,
    team             text,
    queue            text,
    disposition      text        NOT NULL,
    transfers        int         NOT NULL,
    escalated        boolean     NOT NULL,
    reopens          int         NOT NULL,
    agent_replies    int,
    customer_replies int,
    agents_involved  int,
    handle_seconds   int,
    hold_seconds     int,
    silence_seconds  int,
    sentiment        float8,
    abandoned        boolean     NOT NULL,
    automated        boolean     NOT NULL,
    survey_allowed   boolean     NOT NULL,
    attributes       jsonb       NOT NULL,
    recorded_at      timestamptz NOT NULL DEFAULT now(),
    changed_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, external_id),
    CHECK (ended_at >= started_at)
);
CREATE INDEX ON contact (customer_key);

-- Up to when a source's history is complete, where its importer said so. Sources without a row are live.
CREATE TABLE source_observed (
    source           text PRIMARY KEY,
    observed_through timestamptz NOT NULL
);
