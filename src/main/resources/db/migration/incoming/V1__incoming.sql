-- The last arrival number (số đến) of each agency and year of receipt; locked until the transaction that takes the next one ends.
CREATE TABLE counter (
    agency      text     NOT NULL,
    year        smallint NOT NULL,
    last_number bigint   NOT NULL,
    PRIMARY KEY (agency, year)
) WITH (fillfactor = 50);

-- Files that were examined and wait for their registration, or have it.
CREATE TABLE file (
    id          uuid PRIMARY KEY,
    name        text        NOT NULL,
    sha256      text        NOT NULL,
    size        bigint      NOT NULL,
    pages       int         NOT NULL,
    report      jsonb       NOT NULL,
    received_by text        NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE TABLE document (
    id              uuid PRIMARY KEY,
    unit            text        NOT NULL,
    agency          text        NOT NULL,
    year            smallint    NOT NULL,
    number          bigint      NOT NULL,
    received_at     timestamptz NOT NULL,
    arrived         date        NOT NULL,
    registered_at   timestamptz NOT NULL,
    registered_by   text        NOT NULL,
    hand_over_by    date        NOT NULL,
    issuer          text        NOT NULL,
    code            text        NOT NULL,
    dated           date        NOT NULL,
    twin_key        text        NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    urgency         smallint    NOT NULL CHECK (urgency BETWEEN 0 AND 3),
    file            uuid        NOT NULL REFERENCES file,
    search          text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('REGISTERED', 'ASSIGNED', 'HANDLING', 'DONE', 'RETURNED')),
    instruction     text,
    leader          text,
    lead            text,
    support         text[]      NOT NULL DEFAULT '{}',
    due             date,
    assigned_at     timestamptz,
    taken_by        text,
    progress        text        NOT NULL DEFAULT '',
    reply           text        NOT NULL DEFAULT '',
    return_reason   text,
    note            text        NOT NULL DEFAULT '',
    ended_at        timestamptz,
    UNIQUE (agency, year, number),
    CHECK (state NOT IN ('ASSIGNED', 'HANDLING', 'DONE') OR (lead IS NOT NULL AND due IS NOT NULL AND assigned_at IS NOT NULL)),
    CHECK (state NOT IN ('DONE', 'RETURNED') OR ended_at IS NOT NULL)
);
CREATE INDEX ON document (state, unit);
CREATE INDEX ON document (state, lead);
CREATE INDEX ON document (agency, twin_key) WHERE twin_key <> '';

-- What was done to a document, by whom.
CREATE TABLE event (
    document   uuid        NOT NULL REFERENCES document,
    step       int         NOT NULL,
    action     text        NOT NULL,
    to_state   text        NOT NULL,
    actor      text        NOT NULL,
    actor_name text        NOT NULL,
    at         timestamptz NOT NULL,
    note       text        NOT NULL DEFAULT '',
    PRIMARY KEY (document, step)
);

-- What was asked under an idempotency key, and for which document.
CREATE TABLE command (
    actor    text NOT NULL,
    key      text NOT NULL,
    print    text NOT NULL,
    document uuid NOT NULL,
    PRIMARY KEY (actor, key)
);

REVOKE UPDATE, DELETE ON event, command FROM chancery_app;
REVOKE DELETE ON document, counter FROM chancery_app;
