-- What may explain a verdict, beside the outcome: in which band of each driver the contact is, how long it was handled, and
-- the customer's language. Chains are made anew to fill them.
ALTER TABLE label DROP CONSTRAINT label_kind_check;
ALTER TABLE label ADD CONSTRAINT label_kind_check
    CHECK (kind IN ('SOURCE', 'CHANNEL', 'TOPIC', 'TEAM', 'QUEUE', 'AGENT', 'LANGUAGE'));
TRUNCATE chained_contact;
ALTER TABLE chained_contact ADD COLUMN drivers bigint NOT NULL;
ALTER TABLE chained_contact ADD COLUMN handle_seconds int;
ALTER TABLE chained_contact ADD COLUMN language int NOT NULL;
UPDATE chaining SET state = 'BUILDING', built_through = '00000000-0000-0000-0000-000000000000' WHERE state = 'READY';
