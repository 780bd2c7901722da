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
CREATE INDEX entry_subject ON entry (subject_id, xid);

-- One row for each batch of transactions: the entries with from_xid <= xid < to_xid, their numbers in order and their hashes
-- (32 bytes each), and SHA-256 over all of it and the block before.
CREATE TABLE block (
    position bigint      PRIMARY KEY,
    from_xid bigint      NOT NULL,
    to_xid   bigint      NOT NULL,
    leaves_before bigint NOT NULL UNIQUE,
    seqs     bigint[]    NOT NULL,
    hashes   bytea       NOT NULL,
    previous bytea       NOT NULL,
    hash     bytea       NOT NULL,
    made_at  timestamptz NOT NULL
);

-- The Merkle tree over the same entries (RFC 9162, 2.1) in tiles of 256 hashes (C2SP tlog-tiles). Full tiles only: what is not full yet is
-- made from the blocks. root: the hash of the tile's whole subtree, which stands in the tile above it.
CREATE TABLE tile (
    level  smallint NOT NULL,
    place  bigint   NOT NULL,
    hashes bytea    NOT NULL CHECK (length(hashes) = 8192),
    root   bytea    NOT NULL CHECK (length(root) = 32),
    PRIMARY KEY (level, place)
);

REVOKE UPDATE, DELETE, TRUNCATE ON entry, block, tile FROM ${runtime};
