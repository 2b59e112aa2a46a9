-- What this service knows about asking: one row a contact, however it was decided.

CREATE TABLE invitation (
    id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    source            text NOT NULL,
    external_id       text NOT NULL,
    customer_key      uuid,
    status            text NOT NULL CHECK (status IN ('QUEUED', 'SENDING', 'SENT', 'IN_DOUBT', 'DELIVERED', 'FAILED',
                                                      'BOUNCED', 'ANSWERED', 'EXPIRED', 'SUPPRESSED')),
    medium            text CHECK (medium IN ('EMAIL', 'SMS', 'OTHER')),

    -- The contact as it was when it was announced; all null where another system asked and only told us.
    requested_at      timestamptz,
    channel           text,
    direction         text,
    ended_at          timestamptz,
    topic             text,
    team              text,
    queue             text,
    agent             text,
    abandoned         boolean,
    automated         boolean,
    locale            text,
    time_zone         text,

    -- Who it is: only until the message is out, or will never be. The hash outlives it, for opt-outs.
    address           text,
    recipient_name    text,
    address_hash      bytea,

    suppressed_reason text,
    suppressed_at     timestamptz,
    due_at            timestamptz,
    claimed_at        timestamptz,
    attempts          int NOT NULL DEFAULT 0,
    last_error        text,
    token_hash        bytea UNIQUE, -- SHA-256; the token itself is in the message and nowhere else
    sent_at           timestamptz,
    in_doubt_at       timestamptz,
    delivered_at      timestamptz,
    failed_at         timestamptz,
    expires_at        timestamptz,
    expired_at        timestamptz,
    answered_at       timestamptz,

    UNIQUE (source, external_id),
    CHECK (address IS NULL OR status IN ('QUEUED', 'SENDING')),
    CHECK (recipient_name IS NULL OR status IN ('QUEUED', 'SENDING')),
    CHECK (status <> 'SUPPRESSED' OR suppressed_reason IS NOT NULL),
    CHECK ((suppressed_reason IS NULL) = (suppressed_at IS NULL)),
    CHECK (status <> 'QUEUED' OR (address IS NOT NULL AND due_at IS NOT NULL))
);
CREATE INDEX ON invitation (due_at) WHERE status = 'QUEUED';
CREATE INDEX ON invitation (claimed_at) WHERE status = 'SENDING';
CREATE INDEX ON invitation (expires_at) WHERE status IN ('SENT', 'DELIVERED', 'IN_DOUBT');
CREATE INDEX ON invitation (status, id);
CREATE INDEX ON invitation (customer_key) WHERE customer_key IS NOT NULL;
CREATE INDEX ON invitation (address_hash) WHERE address_hash IS NOT NULL;

-- The recontact period's memory. 'customer:<key>' and 'address:<hash>' each have a row, which is locked while a
-- request is decided: two replicas can not both find that nobody was asked yet.
CREATE TABLE last_invitation (
    person        text PRIMARY KEY,
    invited_at    timestamptz, -- for when it was planned; null while none stands
    invitation_id uuid
);
CREATE INDEX ON last_invitation (invitation_id);

CREATE TABLE response (
    invitation_id  uuid PRIMARY KEY REFERENCES invitation, -- one answer a person
    revision       int  NOT NULL CHECK (revision > 0),
    resolved       text CHECK (resolved IN ('YES', 'PARTLY', 'NOT_YET', 'NO')),
    contacts_taken text CHECK (contacts_taken IN ('ONCE', 'TWICE', 'THREE_OR_MORE')),
    csat           int CHECK (csat BETWEEN 1 AND 5),
    comment        text CHECK (length(comment) BETWEEN 1 AND 2000),
    language       text,
    via            text NOT NULL CHECK (via IN ('WEB', 'SMS', 'IVR', 'API')),
    suspect        boolean NOT NULL DEFAULT false,
    page_millis    bigint, -- between opening the page and sending it
    responded_at   timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL
);

-- What an answer was before its customer, or the system that asked, changed it.
CREATE TABLE response_revision (
    invitation_id  uuid NOT NULL REFERENCES invitation,
    revision       int  NOT NULL,
    resolved       text,
    contacts_taken text,
    csat           int,
    comment        text,
    language       text,
    via            text NOT NULL,
    responded_at   timestamptz NOT NULL,
    replaced_at    timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, revision)
);

CREATE TABLE opt_out (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address_hash bytea UNIQUE,
    customer_key uuid UNIQUE,
    via          text NOT NULL CHECK (via IN ('LINK', 'ONE_CLICK', 'API')),
    opted_out_at timestamptz NOT NULL,
    CHECK (num_nonnulls(address_hash, customer_key) = 1)
);

CREATE TABLE replay_job (
    id          uuid PRIMARY KEY,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    published   bigint      NOT NULL DEFAULT 0,
    cursor_id   uuid, -- the last invitation published
    created_at  timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE UNIQUE INDEX ON replay_job (state) WHERE state = 'RUNNING'; -- one at a time
