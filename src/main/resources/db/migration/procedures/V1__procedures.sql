-- The catalogue: what was published is kept for ever, so versions are only ever added.
CREATE TABLE topic (
    code      text    PRIMARY KEY,
    place     int     NOT NULL,
    name_vi   text    NOT NULL,
    name_en   text    NOT NULL,
    confirmed boolean NOT NULL
);

CREATE TABLE procedure (
    code   text PRIMARY KEY,
    topic  text NOT NULL REFERENCES topic,
    place  int  NOT NULL,
    latest uuid NOT NULL
);

CREATE TABLE procedure_version (
    id          uuid        PRIMARY KEY,
    code        text        NOT NULL REFERENCES procedure DEFERRABLE INITIALLY DEFERRED,
    number      int         NOT NULL CHECK (number > 0),
    digest      text        NOT NULL,
    level       text        NOT NULL,
    channels    text[]      NOT NULL,
    status      text        NOT NULL,
    valid_from  date,
    valid_to    date,
    content     jsonb       NOT NULL,
    name_folded text        NOT NULL,
    text_folded text        NOT NULL,
    loaded_at   timestamptz NOT NULL,
    UNIQUE (code, number)
);
REVOKE UPDATE, DELETE ON procedure_version FROM ${runtime};

-- Which catalogue files were loaded last, to skip them when nothing changed.
CREATE TABLE catalogue_state (
    one       boolean     PRIMARY KEY DEFAULT true CHECK (one),
    digest    text        NOT NULL,
    loaded_at timestamptz NOT NULL
);
