-- Tables of registers that were kept elsewhere, as they were brought; when they were taken, and how many rows.
CREATE TABLE upload (
    id          uuid PRIMARY KEY,
    actor       text        NOT NULL,
    unit        text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('OUTGOING', 'INCOMING')),
    go_on       boolean     NOT NULL,
    name        text        NOT NULL,
    sha256      text        NOT NULL,
    size        bigint      NOT NULL,
    uploaded_at timestamptz NOT NULL,
    taken_at    timestamptz,
    taken       bigint      NOT NULL DEFAULT 0
);

REVOKE DELETE ON upload FROM chancery_app;
