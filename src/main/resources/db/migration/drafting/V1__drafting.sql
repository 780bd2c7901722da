-- Files that were examined, and converted where they had to be; they wait for the version that takes them.
CREATE TABLE file (
    id              uuid PRIMARY KEY,
    name            text        NOT NULL,
    original_sha256 text        NOT NULL,
    sha256          text        NOT NULL,
    size            bigint      NOT NULL,
    pages           int         NOT NULL,
    received_by     text        NOT NULL,
    received_at     timestamptz NOT NULL
);

-- What somebody drafts, as its newest version has it. The checks at the end are the last guard of the order of acts.
CREATE TABLE draft (
    id              uuid PRIMARY KEY,
    unit            text        NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    urgency         smallint    NOT NULL CHECK (urgency BETWEEN 0 AND 3),
    secrecy         smallint    NOT NULL DEFAULT 0 CHECK (secrecy = 0),
    copies          int         NOT NULL CHECK (copies BETWEEN 1 AND 999),
    signer          text        NOT NULL,
    signer_name     text        NOT NULL,
    prefix          text        NOT NULL,
    position        text        NOT NULL,
    basis           text        NOT NULL,
    until           date,
    version         int         NOT NULL,
    state           text        NOT NULL CHECK (state IN ('DRAFTED', 'RETURNED', 'SUBMITTED', 'APPROVED', 'CONTENT_CHECKED', 'READY',
                                                          'SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED', 'GIVEN_UP')),
    drafter         text        NOT NULL,
    drafter_name    text        NOT NULL,
    approved_by     text,
    content_by      text,
    content_name    text,
    form_by         text,
    form_name       text,
    document        uuid UNIQUE,
    sha256          text,
    number          text        NOT NULL DEFAULT '',
    search          text        NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    signed_at       timestamptz,
    issued_at       timestamptz,
    CHECK (approved_by IS NULL OR approved_by = signer),
    CHECK (state NOT IN ('APPROVED', 'CONTENT_CHECKED', 'READY', 'SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED') OR approved_by IS NOT NULL),
    CHECK (state NOT IN ('CONTENT_CHECKED', 'READY', 'SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED')
           OR (content_by IS NOT NULL AND content_by <> drafter)),
    CHECK (state NOT IN ('READY', 'SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED')
           OR (form_by IS NOT NULL AND form_by <> drafter AND form_by <> content_by)),
    CHECK (state NOT IN ('SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED') OR (document IS NOT NULL AND signed_at IS NOT NULL)),
    CHECK (state NOT IN ('ISSUED', 'REVOKED') OR (issued_at IS NOT NULL AND sha256 IS NOT NULL))
);
CREATE INDEX ON draft (state, unit);
CREATE INDEX ON draft (signer, state);

-- Every version that there ever was: what was uploaded or written, and the PDF that is read, approved and signed.
CREATE TABLE version (
    draft           uuid        NOT NULL REFERENCES draft,
    number          int         NOT NULL,
    author          text        NOT NULL,
    author_name     text        NOT NULL,
    at              timestamptz NOT NULL,
    body            text        NOT NULL DEFAULT '',
    file            uuid        REFERENCES file,
    paper           jsonb       NOT NULL,
    sha256          text        NOT NULL,
    pages           int         NOT NULL,
    facts           jsonb       NOT NULL,
    PRIMARY KEY (draft, number)
);

CREATE TABLE event (
    draft      uuid        NOT NULL REFERENCES draft,
    step       int         NOT NULL,
    action     text        NOT NULL,
    to_state   text        NOT NULL,
    version    int         NOT NULL,
    actor      text        NOT NULL,
    actor_name text        NOT NULL,
    at         timestamptz NOT NULL,
    note       text        NOT NULL DEFAULT '',
    PRIMARY KEY (draft, step)
);

-- Who receives it (nơi nhận), and what is known of the receipt.
CREATE TABLE recipient (
    draft       uuid        NOT NULL REFERENCES draft,
    ordinal     int         NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('UNIT', 'OUTSIDE')),
    unit        text        NOT NULL DEFAULT '',
    name        text        NOT NULL,
    address     text        NOT NULL DEFAULT '',
    sent_at     timestamptz,
    received_at timestamptz,
    received_by text        NOT NULL DEFAULT '',
    note        text        NOT NULL DEFAULT '',
    PRIMARY KEY (draft, ordinal),
    CHECK (received_at IS NULL OR sent_at IS NOT NULL)
);
CREATE INDEX ON recipient (unit) WHERE unit <> '' AND sent_at IS NOT NULL;

-- What a leader put aside for signing while reading, until it is signed or changed.
CREATE TABLE mark (
    person  text        NOT NULL,
    draft   uuid        NOT NULL REFERENCES draft,
    version int         NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (person, draft)
);

-- What was asked under an idempotency key, and for which draft.
CREATE TABLE command (
    actor text NOT NULL,
    key   text NOT NULL,
    print text NOT NULL,
    draft uuid NOT NULL,
    PRIMARY KEY (actor, key)
);

REVOKE UPDATE, DELETE ON version, event, command, file FROM chancery_app;
REVOKE DELETE ON draft FROM chancery_app;
