-- Somebody whom an OpenID provider vouches for has no account here: the session says who they are and what they may do.
ALTER TABLE app_session ALTER COLUMN app_user DROP NOT NULL;
ALTER TABLE app_session ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 200);
ALTER TABLE app_session ADD COLUMN role text CHECK (role IN ('viewer', 'manager', 'admin'));
ALTER TABLE app_session ADD COLUMN restricted_to text[] CHECK (restricted_to IS NULL OR role <> 'admin');
ALTER TABLE app_session ADD CHECK ((app_user IS NULL) = (name IS NOT NULL AND role IS NOT NULL));
