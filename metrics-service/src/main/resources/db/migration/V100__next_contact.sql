-- The customer's next contact, whatever it is about, and the whole days until then: who comes back is counted in memory too.
-- Chains are made anew to fill them.
TRUNCATE chained_contact;
ALTER TABLE chained_contact ADD COLUMN next_contact bigint;
ALTER TABLE chained_contact ADD COLUMN next_days int;
UPDATE chaining SET state = 'BUILDING', built_through = '00000000-0000-0000-0000-000000000000' WHERE state = 'READY';
