-- Which issued document replaces or corrects which (Decree 30/2020/NĐ-CP, Article 18(3)); never undone.
CREATE TABLE succession (
    later   uuid        NOT NULL REFERENCES document,
    kind    text        NOT NULL CHECK (kind IN ('REPLACES', 'CORRECTS')),
    earlier uuid        NOT NULL REFERENCES document,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    PRIMARY KEY (later),
    CHECK (later <> earlier)
);
CREATE UNIQUE INDEX succession_once ON succession (earlier) WHERE kind = 'REPLACES';
CREATE INDEX ON succession (earlier);

CREATE FUNCTION guard_succession() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    one records.document;
    two records.document;
BEGIN
    SELECT * INTO one FROM records.document WHERE id = NEW.earlier;
    SELECT * INTO two FROM records.document WHERE id = NEW.later;
    IF one.issued_at IS NULL OR two.issued_at IS NULL OR one.agency <> two.agency THEN
        RAISE EXCEPTION 'records: only issued documents of one agency follow one another' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.kind = 'REPLACES' AND one.type <> two.type) OR (NEW.kind = 'CORRECTS' AND two.type <> 'CV') THEN
        RAISE EXCEPTION 'records: a document is replaced by one of equal form, and corrected by an official letter'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON succession FOR EACH ROW EXECUTE FUNCTION guard_succession();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON succession FOR EACH STATEMENT EXECUTE FUNCTION refuse();
REVOKE UPDATE, DELETE ON succession FROM chancery_app;
