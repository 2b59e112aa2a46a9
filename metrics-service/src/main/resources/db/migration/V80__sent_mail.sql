-- Mail to managers. A row is claimed before the mail leaves: what breaks off after that is in doubt, and not sent again.
CREATE TABLE sent_mail (
    topic      text        NOT NULL, -- which week's report, which alert's beginning or end
    recipient  text        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('CLAIMED', 'WAITING', 'SENT', 'REFUSED', 'IN_DOUBT')),
    claimed_at timestamptz NOT NULL,
    PRIMARY KEY (topic, recipient)
);
CREATE INDEX sent_mail_claimed ON sent_mail (claimed_at);
