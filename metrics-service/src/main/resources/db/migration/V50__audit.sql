-- Who took figures away, looked at a single customer's contacts, or changed a definition. Rows are only ever added.
CREATE TABLE audit_log (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     text        NOT NULL,
    action  text        NOT NULL,
    subject text        NOT NULL -- a definition's name and version, a file's link, or a customer's pseudonym
);
