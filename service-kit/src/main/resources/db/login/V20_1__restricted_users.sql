-- The only ones that a person may see of whatever a service restricts by (metrics-service: teams); null for everything.
-- Admins could lift it by themselves, so they have none.
ALTER TABLE app_user ADD COLUMN restricted_to text[] CHECK (restricted_to IS NULL OR role <> 'admin');
