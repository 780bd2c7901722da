-- The last number given in a series (case codes by unit and Hà Nội date, receipts by unit and year); held until its transaction ends.
CREATE TABLE counter (
    series text NOT NULL,
    period text NOT NULL,
    last   int  NOT NULL,
    PRIMARY KEY (series, period)
) WITH (fillfactor = 50);

-- A case as it stands now. Small, and without an index on anything that changes: updates stay on their page (HOT).
CREATE TABLE case_file (
    id                uuid        PRIMARY KEY,
    code              text        NOT NULL UNIQUE,
    unit              text        NOT NULL,
    procedure         text        NOT NULL,
    procedure_version uuid        NOT NULL,
    lifecycle         text        NOT NULL,
    status            text        NOT NULL,
    money             text        NOT NULL,
    delivery          text        NOT NULL,
    sync              text        NOT NULL,
    applicant         text        NOT NULL,
    folded            text        NOT NULL,
    email             text,
    person            uuid,
    language          text        NOT NULL,
    residence         text,
    vietnamese        boolean     NOT NULL,
    by_post           boolean     NOT NULL,
    quantity          int         NOT NULL,
    submit_key        bytea       NOT NULL UNIQUE,
    submit_print      int         NOT NULL,
    salt              bytea       NOT NULL,
    secret            bytea       NOT NULL,
    submitted_at      timestamptz NOT NULL,
    officer           uuid,
    accepted_at       timestamptz,
    due_day           date,
    due_at            timestamptz,
    calendar_days     boolean     NOT NULL DEFAULT false,
    stopped_at        timestamptz,
    stopped_days      int         NOT NULL DEFAULT 0,
    ended_at          timestamptz,
    extended          boolean     NOT NULL DEFAULT false,
    supplements       int         NOT NULL DEFAULT 0,
    waiting_since     timestamptz,
    asked             jsonb,
    fee               numeric(14, 2),
    currency          text,
    approved          boolean     NOT NULL DEFAULT false,
    draft             uuid,
    result            jsonb,
    revoked           boolean     NOT NULL DEFAULT false,
    last_event        int         NOT NULL
) WITH (fillfactor = 60);
CREATE INDEX case_unit ON case_file (unit, submitted_at);
CREATE INDEX case_person ON case_file (person, submitted_at) WHERE person IS NOT NULL;

-- What was applied for; written once.
CREATE TABLE application (
    case_id uuid  PRIMARY KEY,
    answers jsonb NOT NULL
);

-- What happened, in order. key and print recognise a repeated command.
CREATE TABLE event (
    case_id    uuid        NOT NULL,
    seq        int         NOT NULL,
    at         timestamptz NOT NULL,
    action     text        NOT NULL,
    status     text        NOT NULL,
    actor      text        NOT NULL,
    actor_name text        NOT NULL,
    key        bytea,
    print      int,
    data       jsonb,
    PRIMARY KEY (case_id, seq)
);

-- Files that people sent; of nobody until a case takes them.
CREATE TABLE upload (
    id         uuid        PRIMARY KEY,
    file_name  text        NOT NULL,
    media_type text        NOT NULL,
    pages      int         NOT NULL,
    sha256     text        NOT NULL,
    size       bigint      NOT NULL,
    at         timestamptz NOT NULL,
    case_id    uuid,
    slot       text,
    supplement boolean     NOT NULL DEFAULT false
);
CREATE INDEX upload_case ON upload (case_id) WHERE case_id IS NOT NULL;

-- Applications being filled; the token in their address is kept as its hash.
CREATE TABLE draft (
    token             bytea       PRIMARY KEY,
    procedure         text        NOT NULL,
    procedure_version uuid        NOT NULL,
    unit              text        NOT NULL,
    language          text        NOT NULL,
    answers           jsonb       NOT NULL,
    documents         jsonb       NOT NULL,
    saved_at          timestamptz NOT NULL,
    case_id           uuid
);
CREATE INDEX draft_saved ON draft (saved_at);

REVOKE UPDATE, DELETE, TRUNCATE ON event, application FROM ${runtime};
REVOKE DELETE, TRUNCATE ON case_file, counter FROM ${runtime};
