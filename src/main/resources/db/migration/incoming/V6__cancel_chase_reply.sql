-- Our copy of what its issuer recalled is cancelled; what is known of it stays (Decree 30/2020/NĐ-CP, Article 18(4)).
ALTER TABLE document ADD COLUMN cancel_reason text;
ALTER TABLE document ADD COLUMN cancel_reference text NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN cancelled_by text;
ALTER TABLE document ADD COLUMN cancelled_at timestamptz;
ALTER TABLE document ADD COLUMN chased int NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN chased_at timestamptz;
ALTER TABLE document DROP CONSTRAINT document_state_check;
ALTER TABLE document ADD CONSTRAINT document_state_check
    CHECK (state IN ('REGISTERED', 'ASSIGNED', 'HANDLING', 'DONE', 'RETURNED', 'CANCELLED'));
ALTER TABLE document ADD CONSTRAINT document_cancelled_check
    CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)
           AND (cancelled_at IS NULL OR (coalesce(cancel_reason, '') <> '' AND cancelled_by IS NOT NULL AND ended_at IS NOT NULL)));

CREATE FUNCTION guard_handling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'CANCELLED' THEN
        RAISE EXCEPTION 'incoming: a cancelled copy never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.unit, NEW.agency, NEW.year, NEW.number, NEW.received_at, NEW.arrived, NEW.file)
            IS DISTINCT FROM (OLD.id, OLD.unit, OLD.agency, OLD.year, OLD.number, OLD.received_at, OLD.arrived, OLD.file) THEN
        RAISE EXCEPTION 'incoming: the row of the register never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state IN ('DONE', 'RETURNED') AND NEW.state NOT IN (OLD.state, 'CANCELLED') THEN
        RAISE EXCEPTION 'incoming: what is over stays over' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_handling BEFORE UPDATE ON document FOR EACH ROW EXECUTE FUNCTION guard_handling();

-- What was reminded of: each kind once for its day.
CREATE TABLE reminder (
    document uuid        NOT NULL REFERENCES document,
    kind     text        NOT NULL CHECK (kind IN ('AT_ONCE', 'SOON', 'LATE')),
    day      date        NOT NULL,
    sent_at  timestamptz NOT NULL,
    PRIMARY KEY (document, kind, day)
);

-- Drafts that answer a document, and what became of them.
CREATE TABLE reply (
    document  uuid        NOT NULL REFERENCES document,
    draft     uuid        NOT NULL UNIQUE,
    begun_by  text        NOT NULL,
    begun_at  timestamptz NOT NULL,
    outgoing  uuid,
    number    text        NOT NULL DEFAULT '',
    issued_at timestamptz,
    PRIMARY KEY (document, draft),
    CHECK ((outgoing IS NULL) = (issued_at IS NULL) AND (outgoing IS NULL) = (number = ''))
);
REVOKE DELETE ON reminder, reply FROM chancery_app;
REVOKE UPDATE ON reminder FROM chancery_app;
