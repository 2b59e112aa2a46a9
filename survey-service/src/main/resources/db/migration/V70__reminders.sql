-- One reminder at most of each invitation: it waits from when the message is out, and is dropped as soon as it is not wanted.
CREATE TABLE reminder (
    invitation_id  uuid PRIMARY KEY REFERENCES invitation,
    medium         text        NOT NULL,
    status         text        NOT NULL CHECK (status IN ('WAITING', 'SENDING', 'SENT', 'IN_DOUBT', 'FAILED', 'DROPPED')),
    due_at         timestamptz NOT NULL,

    -- Who it is for: only until it is out, or will never be.
    address        text,
    recipient_name text,

    claimed_at     timestamptz,
    attempts       int         NOT NULL DEFAULT 0,
    last_error     text,
    token_hash     bytea UNIQUE, -- beside that of the first message, whose link goes on working
    provider_id    text,
    sent_at        timestamptz,
    dropped_for    text,

    CHECK (num_nonnulls(address, recipient_name) = 0 OR status IN ('WAITING', 'SENDING')),
    CHECK (status <> 'WAITING' OR address IS NOT NULL),
    CHECK ((dropped_for IS NULL) = (status <> 'DROPPED'))
);
CREATE INDEX ON reminder (medium, due_at) WHERE status = 'WAITING';
CREATE INDEX ON reminder (claimed_at) WHERE status = 'SENDING';
CREATE INDEX ON reminder (status);
CREATE INDEX ON reminder (provider_id) WHERE provider_id IS NOT NULL;
