-- An operator's own system may do the sending.
ALTER TABLE invitation
    DROP CONSTRAINT invitation_medium_check,
    ADD CHECK (medium IN ('EMAIL', 'SMS', 'WEBHOOK', 'OTHER'));
