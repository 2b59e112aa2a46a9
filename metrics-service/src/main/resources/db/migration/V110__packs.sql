-- When a chaining is made, the measured contacts of some customers are stored as one value; only what changes from then on becomes
-- a row, which counts in place of what a pack says. Chains are made anew to fill them.
CREATE TABLE chained_pack (
    chaining int   NOT NULL,
    through  uuid  NOT NULL, -- of the customers whose contacts are in it, the last one
    contacts bytea NOT NULL, -- as PackWriter writes them
    PRIMARY KEY (chaining, through)
);
ALTER TABLE chained_pack ALTER COLUMN contacts SET STORAGE EXTERNAL;
ALTER TABLE chaining ADD COLUMN built_in xid8; -- the transaction after which it was ready

-- What is the same for nearly all of them is null, and what takes eight bytes comes first.
DROP TABLE chained_contact;
CREATE TABLE chained_contact (
    contact        bigint NOT NULL,
    outcome        bigint NOT NULL, -- the facts that a definition may look at, packed by the domain's OutcomeCode
    drivers        bigint NOT NULL, -- its band of each driver, packed by the domain's Driver
    changed        xid8   NOT NULL DEFAULT pg_current_xact_id(),
    chaining       int    NOT NULL,
    day            date   NOT NULL, -- on which it ended; while it is open, on which it started
    source         int    NOT NULL,
    channel        int    NOT NULL,
    topic          int    NOT NULL,
    team           int    NOT NULL,
    queue          int    NOT NULL,
    agent          int    NOT NULL,
    language       int    NOT NULL,
    handle_seconds int,
    next_contact   bigint, -- of the customer, whatever it is about
    next_days      int,    -- whole days until then
    last_agent     int,    -- of the last contact of the chain, where the contact's own agent is not the chain's only one
    agents         int[],  -- of the whole chain, in order; null as the one before
    respondent     uuid,   -- the customer, where they answered
    past           int[],  -- what earlier days knew otherwise, as the domain's Past writes it
    PRIMARY KEY (chaining, contact)
) WITH (fillfactor = 85);
CREATE INDEX chained_contact_changed ON chained_contact (chaining, changed);
UPDATE chaining SET state = 'BUILDING', built_through = '00000000-0000-0000-0000-000000000000' WHERE state <> 'DROPPED';
