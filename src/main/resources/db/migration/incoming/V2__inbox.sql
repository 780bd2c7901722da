-- What came by itself (mail, scanner) and waits until a clerk registers or dismisses it; each once, by the key of its source.
CREATE TABLE inbox (
    id          uuid PRIMARY KEY,
    unit        text        NOT NULL,
    source      text        NOT NULL CHECK (source IN ('MAIL', 'SCANNER')),
    source_key  text        NOT NULL,
    sender      text        NOT NULL,
    reply_to    text        NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    original    text        NOT NULL,
    received_at timestamptz NOT NULL,
    taken_at    timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'REGISTERED', 'DISMISSED')),
    document    uuid REFERENCES document,
    note        text        NOT NULL DEFAULT '',
    ended_at    timestamptz,
    ended_by    text,
    UNIQUE (unit, source, source_key),
    CHECK ((state = 'WAITING') = (ended_at IS NULL)),
    CHECK ((state = 'REGISTERED') = (document IS NOT NULL))
);
CREATE INDEX ON inbox (unit, received_at) WHERE state = 'WAITING';

-- The papers of an item, in their order.
CREATE TABLE inbox_paper (
    item   uuid     NOT NULL REFERENCES inbox,
    number smallint NOT NULL,
    name   text     NOT NULL,
    sha256 text     NOT NULL,
    size   bigint   NOT NULL,
    PRIMARY KEY (item, number)
);

-- The examined file that a clerk made of a paper: whichever document it goes to ends the item.
CREATE TABLE inbox_choice (
    file uuid PRIMARY KEY REFERENCES file,
    item uuid NOT NULL REFERENCES inbox
);

-- Up to where a mailbox was read.
CREATE TABLE mailbox (
    address  text PRIMARY KEY,
    validity bigint NOT NULL,
    last_uid bigint NOT NULL
);

REVOKE DELETE ON inbox, mailbox FROM chancery_app;
REVOKE UPDATE, DELETE ON inbox_paper, inbox_choice FROM chancery_app;
