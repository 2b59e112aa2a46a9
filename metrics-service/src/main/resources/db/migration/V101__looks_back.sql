-- What earlier days knew of a contact otherwise than its outcome says: how many days before its reporting day it began, and
-- what was known of its survey until which day. Empty for most. Chains are made anew to fill it.
TRUNCATE chained_contact;
ALTER TABLE chained_contact ADD COLUMN past int[] NOT NULL DEFAULT '{}';
UPDATE chaining SET state = 'BUILDING', built_through = '00000000-0000-0000-0000-000000000000' WHERE state = 'READY';
