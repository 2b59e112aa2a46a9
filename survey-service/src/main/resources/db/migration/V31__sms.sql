-- Messages that came from customers, so that each has its effect once. What they said is in the answer, not here.
CREATE TABLE sms_inbound (
    provider_id  text PRIMARY KEY,
    address_hash bytea       NOT NULL,
    received_at  timestamptz NOT NULL
);
