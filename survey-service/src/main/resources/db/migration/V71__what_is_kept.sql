-- Where each customer whom we asked, or who refused, could be written to, as hashes: a refusal outlives them at all of these.
CREATE TABLE known_address (
    customer_key uuid  NOT NULL,
    address_hash bytea NOT NULL,
    PRIMARY KEY (customer_key, address_hash)
);
-- For forgetting what came in long ago.
CREATE INDEX ON sms_inbound (received_at);
