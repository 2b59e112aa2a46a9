CREATE TABLE greeting (name text PRIMARY KEY CHECK (name <> 'nobody'), times int NOT NULL DEFAULT 1);
