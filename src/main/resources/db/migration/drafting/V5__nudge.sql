-- Drafts whose next person is to be told; a job writes one mail for all that waits for somebody.
CREATE TABLE nudge (
    draft   uuid        PRIMARY KEY REFERENCES draft,
    state   text        NOT NULL,
    actor   text        NOT NULL,
    send_at timestamptz NOT NULL
);
CREATE INDEX ON nudge (send_at);
