-- Messages that came from customers, so that each has its effect once. Neither whose they are nor what they said is here.
CREATE TABLE sms_inbound (
    provider_id text PRIMARY KEY,
    received_at timestamptz NOT NULL
);
