-- Who is at an address: a refusal there is one at all their addresses.
CREATE INDEX ON known_address (address_hash);
