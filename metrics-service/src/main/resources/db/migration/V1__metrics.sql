-- What metrics-service knows. Nobody's name or address is in here: a customer is a random key.

-- Names are stored once and counted by number; 0 stands for "none".
CREATE TABLE label (
    id   int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('SOURCE', 'CHANNEL', 'TOPIC', 'TEAM', 'QUEUE', 'AGENT')),
    name text NOT NULL,
    UNIQUE (kind, name)
);

-- The facts of a contact as last received.
CREATE TABLE contact (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source           int         NOT NULL REFERENCES label,
    external_id      text        NOT NULL,
    revision         bigint      NOT NULL,
    owner            uuid        NOT NULL, -- the customer; without a known one, a key of the contact's own
    customer_known   boolean     NOT NULL,
    channel          text        NOT NULL,
    direction        text        NOT NULL,
    started_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    case_number      text,
    topic            int         NOT NULL,
    team             int         NOT NULL,
    queue            int         NOT NULL,
    agent            int         NOT NULL,
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
    language         text,
    abandoned        boolean     NOT NULL,
    automated        boolean     NOT NULL,
    UNIQUE (source, external_id)
);
CREATE INDEX contact_owner ON contact (owner);

-- What became of asking about a contact; it may be known before the contact is.
CREATE TABLE survey_fact (
    source            int  NOT NULL REFERENCES label,
    external_id       text NOT NULL,
    suppressed_reason text,
    sent_at           timestamptz,
    delivered_at      timestamptz,
    failed_at         timestamptz,
    expired_at        timestamptz,
    response_revision int  NOT NULL DEFAULT 0, -- 0: no response
    resolved          text,
    contacts_taken    text,
    csat              int,
    commented         boolean,
    language          text,
    via               text,
    suspect           boolean NOT NULL DEFAULT false,
    responded_at      timestamptz,
    PRIMARY KEY (source, external_id)
);

-- How far a source's records reach. A source that is not here is live: it is observed until now.
CREATE TABLE source_observed (
    source           int         PRIMARY KEY REFERENCES label,
    observed_through timestamptz NOT NULL
);

-- Which rules make chains, once for all definitions that share them. Days are cut in the zone.
CREATE TABLE chaining (
    id                int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    zone              text        NOT NULL,
    same_issue        text        NOT NULL,
    repeat_channel    text        NOT NULL,
    reconnect_minutes int         NOT NULL,
    exclude_outbound  boolean     NOT NULL,
    exclude_abandoned boolean     NOT NULL,
    exclude_automated boolean     NOT NULL,
    state             text        NOT NULL CHECK (state IN ('BUILDING', 'READY', 'DROPPED')),
    built_through     uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    asked_at          timestamptz NOT NULL
);
CREATE UNIQUE INDEX chaining_rules ON chaining (zone, same_issue, repeat_channel, reconnect_minutes, exclude_outbound,
    exclude_abandoned, exclude_automated) WHERE state <> 'DROPPED';

-- A contact with its place in its chain: exactly what the rollups count it by.
CREATE TABLE chained_contact (
    chaining   int     NOT NULL,
    contact    bigint  NOT NULL,
    owner      uuid    NOT NULL,
    source     int     NOT NULL,
    day        date    NOT NULL, -- on which it ended; while it is open, on which it started
    outcome    bigint  NOT NULL, -- the facts that a definition may look at, packed by the domain's OutcomeCode
    answered   boolean NOT NULL,
    channel    int     NOT NULL,
    topic      int     NOT NULL,
    team       int     NOT NULL,
    queue      int     NOT NULL,
    agent      int     NOT NULL,
    last_agent int     NOT NULL, -- of the last contact of the chain
    agents     int[]   NOT NULL, -- of the whole chain, in order
    PRIMARY KEY (chaining, contact)
);
CREATE INDEX chained_contact_owner ON chained_contact (chaining, owner);
CREATE INDEX chained_contact_day ON chained_contact (chaining, day);
CREATE INDEX chained_contact_answered ON chained_contact (chaining, day) WHERE answered;

CREATE TABLE rollup_day (
    chaining int    NOT NULL,
    day      date   NOT NULL,
    source   int    NOT NULL,
    outcome  bigint NOT NULL,
    contacts bigint NOT NULL,
    PRIMARY KEY (chaining, day, source, outcome)
);

-- The same by one segment at a time. Dimensions: 1 channel, 2 topic, 3 team, 4 queue; agents are 10 plus the sum of what
-- the agent is to the contact: 1 its own, 2 the last of its chain, 4 one of its chain.
CREATE TABLE rollup_segment (
    chaining  int    NOT NULL,
    dimension int    NOT NULL,
    member    int    NOT NULL,
    day       date   NOT NULL,
    source    int    NOT NULL,
    outcome   bigint NOT NULL,
    contacts  bigint NOT NULL,
    PRIMARY KEY (chaining, dimension, member, day, source, outcome)
);

-- Every version of every definition stays: an old version still gives its old figures.
CREATE TABLE definition_version (
    id         bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL,
    version    int         NOT NULL,
    preset     boolean     NOT NULL,
    rule       text, -- for presets: the public rule that it follows
    rules      text        NOT NULL, -- JSON
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (name, version)
);
