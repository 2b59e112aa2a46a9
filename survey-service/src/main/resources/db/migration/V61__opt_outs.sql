-- All ways in which a refusal may come in; which of them exist is the code's business.
ALTER TABLE opt_out
    DROP CONSTRAINT opt_out_via_check,
    ADD CHECK (via IN ('LINK', 'ONE_CLICK', 'API', 'IMPORT', 'SMS', 'COMPLAINT', 'CALL'));
