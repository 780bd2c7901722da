-- What files say: one row for each file by its content, which is also the queue of those that wait to be scanned and read.
CREATE TABLE blob (
    sha256          text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name            text        NOT NULL,
    type            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'CHECKING', 'READ', 'UNREADABLE', 'INFECTED')),
    scan            text        NOT NULL CHECK (scan IN ('NONE', 'CLEAN', 'INFECTED')),
    problem         text,
    detail          text        NOT NULL DEFAULT '',
    pages           int         NOT NULL DEFAULT 0,
    language        text        NOT NULL DEFAULT 'und',
    source          text        NOT NULL DEFAULT 'NONE' CHECK (source IN ('NONE', 'LAYER', 'OCR', 'BOTH', 'NO_OCR_HERE')),
    traits          text[]      NOT NULL DEFAULT '{}',
    body            text        NOT NULL DEFAULT '',
    cut             boolean     NOT NULL DEFAULT false,
    rendition       text        NOT NULL DEFAULT 'NONE'
                    CHECK (rendition IN ('NONE', 'WAITING', 'ORIGINAL', 'MADE', 'NOT_HERE', 'FAILED')),
    rendition_blob  text        CHECK (rendition_blob ~ '^[0-9a-f]{64}$'),
    rendition_note  text        NOT NULL DEFAULT '',
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    enqueued_at     timestamptz NOT NULL,
    read_at         timestamptz
);
CREATE INDEX blob_due ON blob (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
