-- Who is asked, and when: every version stays, the highest holds.
CREATE TABLE policy_version (
    version    int PRIMARY KEY CHECK (version > 0),
    rules      jsonb       NOT NULL,
    note       text CHECK (length(note) BETWEEN 1 AND 500),
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL
);

ALTER TABLE invitation
    ADD COLUMN policy_version int REFERENCES policy_version, -- the one that decided
    -- Whether the contact came with an address, for trying another policy on it; the address itself is kept for nobody.
    ADD COLUMN has_email boolean,
    ADD COLUMN has_phone boolean;
CREATE INDEX ON invitation (requested_at) WHERE requested_at IS NOT NULL;
