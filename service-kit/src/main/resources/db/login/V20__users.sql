-- Who may open the pages. Machines have API keys instead.
CREATE TABLE app_user (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    password   text        NOT NULL, -- bcrypt
    role       text        NOT NULL CHECK (role IN ('viewer', 'manager', 'admin')),
    created_at timestamptz NOT NULL DEFAULT now()
);

-- A login, until it is ended or too old. The cookie holds the token, this table its hash: a copy of either alone opens nothing.
CREATE TABLE app_session (
    sha256       bytea PRIMARY KEY,
    app_user     bigint      NOT NULL REFERENCES app_user ON DELETE CASCADE,
    started_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX app_session_user ON app_session (app_user);
CREATE INDEX app_session_started ON app_session (started_at);
