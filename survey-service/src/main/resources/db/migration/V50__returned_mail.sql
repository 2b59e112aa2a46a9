-- Nothing can be delivered there any more: a bounce said so for good.
CREATE TABLE unusable_address (
    address_hash bytea PRIMARY KEY,
    words        text        NOT NULL, -- of the server that refused, without the address
    since        timestamptz NOT NULL
);
