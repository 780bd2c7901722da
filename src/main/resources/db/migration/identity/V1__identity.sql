-- People, their roles, and the secrets by which they are known: passwords as argon2id, links and tokens only as SHA-256.
CREATE TABLE person (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    name         text        NOT NULL,
    email        text        NOT NULL UNIQUE CHECK (email = lower(email)),
    language     text        NOT NULL,
    phone        text,
    birth_date   date,
    official     boolean     NOT NULL,
    password     text,
    totp_secret  text,
    totp_counter bigint      NOT NULL DEFAULT 0,
    disabled     boolean     NOT NULL DEFAULT false,
    sample_key   text        UNIQUE,
    created_at   timestamptz NOT NULL
);

CREATE TABLE assignment (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    role      text NOT NULL,
    unit_code text NOT NULL,
    PRIMARY KEY (person_id, role, unit_code)
);
CREATE INDEX ON assignment (unit_code, role);

-- Links that open a door once: setup of the first administrator, invitations, sign-in and address checks of applicants.
CREATE TABLE link (
    token_hash bytea       PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('SETUP', 'INVITATION', 'SIGN_IN', 'REGISTRATION')),
    person_id  uuid        REFERENCES person ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE TABLE token (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    token_hash   bytea       NOT NULL UNIQUE,
    person_id    uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    proved_at    timestamptz NOT NULL,
    origin       text        NOT NULL,
    revoked_at   timestamptz
);
CREATE INDEX ON token (person_id);
