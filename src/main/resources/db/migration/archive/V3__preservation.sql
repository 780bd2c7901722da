-- How long the signatures of archived documents can be proven: by content, so once for a document that is in many files.
CREATE TABLE preservation (
    sha256       text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    kind         text        NOT NULL CHECK (kind IN ('OUTGOING', 'INCOMING')),
    state        text        NOT NULL CHECK (state IN ('NEW', 'SOUND', 'WAITING', 'UNSIGNED', 'UNSOUND')),
    latest       text        NOT NULL CHECK (latest ~ '^[0-9a-f]{64}$'),
    versions     int         NOT NULL DEFAULT 0,
    proven_until timestamptz,
    next_look    timestamptz NOT NULL,
    why          text        NOT NULL DEFAULT ''
);
CREATE INDEX ON preservation (next_look);
COMMENT ON COLUMN preservation.latest IS 'the newest version, which begins with the bytes of the original';

-- Each longer version of a document that a renewal made; the original stays as it is.
CREATE TABLE renewal (
    original     text        NOT NULL REFERENCES preservation,
    version      int         NOT NULL CHECK (version > 0),
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint      NOT NULL,
    made_at      timestamptz NOT NULL,
    proven_until timestamptz NOT NULL,
    PRIMARY KEY (original, version)
);

CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON renewal FOR EACH STATEMENT EXECUTE FUNCTION refuse();
REVOKE UPDATE, DELETE ON renewal FROM chancery_app;
REVOKE DELETE ON preservation FROM chancery_app;
