-- An answer that is given again says where to find what it is about, as the first one did.
ALTER TABLE idempotency_key ADD COLUMN location text;
