CREATE TABLE subscription (
    id            uuid PRIMARY KEY,
    url           text        NOT NULL,
    kinds         text[]      NOT NULL,
    unit          text        NOT NULL,
    secret        bytea       NOT NULL, -- sealed with a key of the home folder
    enabled       boolean     NOT NULL DEFAULT true,
    failing_since timestamptz,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL
);

-- Messages are written in the transaction of what they tell, and sent after it.
CREATE TABLE message (
    id              text PRIMARY KEY,
    subscription    uuid        NOT NULL REFERENCES subscription,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    body            text        NOT NULL,
    state           text        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'GIVEN_UP')),
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    status          int,
    error           text,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz
);
CREATE INDEX ON message (next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX ON message (subscription, created_at);

REVOKE DELETE ON subscription FROM chancery_app;
