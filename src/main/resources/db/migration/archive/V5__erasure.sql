-- Contents that a carried-out disposal list gives up: erased one by one, or kept because something else needs them.
CREATE TABLE erasure (
    sha256   text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    document uuid        NOT NULL,
    disposal uuid        NOT NULL REFERENCES disposal,
    state    text        NOT NULL CHECK (state IN ('WAITING', 'ERASED', 'KEPT')),
    asked_at timestamptz NOT NULL,
    done_at  timestamptz,
    next_look timestamptz NOT NULL,
    PRIMARY KEY (sha256, document),
    CHECK ((state = 'WAITING') = (done_at IS NULL))
);
CREATE INDEX ON erasure (next_look) WHERE state = 'WAITING';
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION refuse();
REVOKE DELETE ON erasure FROM chancery_app;
