-- Whom somebody restricted a document or file to. What comes of a thing (the outgoing document of a draft) is bound to it: one list for both.
CREATE TABLE bond (
    subject uuid PRIMARY KEY,
    root    uuid NOT NULL CHECK (root <> subject)
);
CREATE INDEX ON bond (root);

-- What is restricted now, and which list says who may know it (named by its root). Nothing stands here that everybody of its unit may know.
CREATE TABLE covered (
    subject uuid PRIMARY KEY,
    circle  uuid NOT NULL
);
CREATE INDEX ON covered (circle);

CREATE TABLE member (
    circle uuid NOT NULL,
    person uuid NOT NULL,
    PRIMARY KEY (circle, person)
);

-- Every change of who may know, open until somebody else who is competent confirms it. What it takes away goes at once; what it gives
-- comes with the confirmation, unless a later change came before that (overtaken). A null list stands for everybody of the unit.
CREATE TABLE change (
    id         uuid PRIMARY KEY,
    seq        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    circle     uuid        NOT NULL,
    kind       text        NOT NULL,
    subject    uuid        NOT NULL,
    unit       text        NOT NULL,
    before     uuid[],
    after      uuid[],
    widens     boolean     NOT NULL,
    reason     text        NOT NULL,
    asked_by   text        NOT NULL,
    asked_name text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    overtaken  boolean     NOT NULL DEFAULT false,
    outcome    text CHECK (outcome IN ('CONFIRMED', 'REFUSED')),
    ended_by   text,
    ended_name text,
    ended_at   timestamptz,
    CHECK ((outcome IS NULL) = (ended_at IS NULL)),
    CHECK (ended_by IS NULL OR ended_by <> asked_by)
);
CREATE INDEX ON change (circle, seq);
CREATE INDEX ON change (unit) WHERE outcome IS NULL;

-- What was asked and why never changes, nor does how it ended.
CREATE FUNCTION guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.circle, NEW.kind, NEW.subject, NEW.unit, NEW.before, NEW.after, NEW.widens, NEW.reason, NEW.asked_by, NEW.asked_name, NEW.asked_at)
            IS DISTINCT FROM (OLD.id, OLD.circle, OLD.kind, OLD.subject, OLD.unit, OLD.before, OLD.after, OLD.widens, OLD.reason, OLD.asked_by, OLD.asked_name, OLD.asked_at)
            OR OLD.outcome IS NOT NULL OR (OLD.overtaken AND NOT NEW.overtaken) THEN
        RAISE EXCEPTION 'clearance: a change stays as it was asked, and as it ended' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON change FOR EACH ROW EXECUTE FUNCTION guard_change();

REVOKE DELETE ON change FROM chancery_app;
REVOKE UPDATE, DELETE ON bond FROM chancery_app;
