-- How an answer came: what speaks for or against a person having given it.
ALTER TABLE response
    ADD after_delivery_millis bigint, -- between sending the message and the answer
    ADD agent_class           text CHECK (agent_class IN ('BROWSER', 'HEADLESS', 'LIBRARY', 'SCANNER', 'OTHER', 'NONE')),
    ADD network_customers     int,    -- whose forms came from the same network in a short time
    ADD suspicion             int,    -- the sum of the signs' weights
    ADD signs                 text[] NOT NULL DEFAULT '{}';
ALTER TABLE response_revision
    ADD suspect boolean NOT NULL DEFAULT false,
    ADD signs   text[] NOT NULL DEFAULT '{}';

-- For a short time: from which network (as a keyed hash of its prefix) the forms of which invitation came.
CREATE TABLE form_attempt (
    invitation_id uuid        NOT NULL REFERENCES invitation,
    network       bytea       NOT NULL, -- empty where it is not known
    trapped       boolean     NOT NULL, -- the field that people do not see was filled in
    at            timestamptz NOT NULL,
    PRIMARY KEY (invitation_id, network)
);
CREATE INDEX ON form_attempt (network, at);
CREATE INDEX ON form_attempt (at);
