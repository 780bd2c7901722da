-- The ledger. Entries are written in the caller's transaction, unchained; a job puts the committed ones into blocks, in the order of
-- (xid, seq), and each block carries the hash of the one before it.
CREATE TABLE entry (
    seq          bigint      GENERATED ALWAYS AS IDENTITY,
    xid          bigint      NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    at           timestamptz NOT NULL,
    actor_id     text        NOT NULL,
    actor_name   text        NOT NULL,
    origin       text        NOT NULL,
    action       text        NOT NULL,
    subject_type text        NOT NULL,
    subject_id   text        NOT NULL,
    facts        text        NOT NULL,
    PRIMARY KEY (xid, seq)
);

-- One row for each batch of transactions: the entries with from_xid <= xid < to_xid, their numbers in order and their hashes
-- (32 bytes each), and SHA-256 over all of it and the block before.
CREATE TABLE block (
    position bigint      PRIMARY KEY,
    from_xid bigint      NOT NULL,
    to_xid   bigint      NOT NULL,
    seqs     bigint[]    NOT NULL,
    hashes   bytea       NOT NULL,
    previous bytea       NOT NULL,
    hash     bytea       NOT NULL,
    made_at  timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON entry, block FROM ${runtime};
