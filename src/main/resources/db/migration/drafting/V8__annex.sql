-- Annexes in files of their own: brought while the draft is with its drafter, signed for the agency when the document is issued.
CREATE TABLE annex (
    draft         uuid        NOT NULL REFERENCES draft,
    ordinal       int         NOT NULL,
    file          uuid        NOT NULL REFERENCES file,
    added_by      text        NOT NULL,
    added_at      timestamptz NOT NULL,
    removed_at    timestamptz,
    signed_sha256 text,
    signed_at     timestamptz,
    PRIMARY KEY (draft, ordinal),
    CHECK ((signed_sha256 IS NULL) = (signed_at IS NULL)),
    CHECK (removed_at IS NULL OR signed_at IS NULL)
);
CREATE INDEX ON annex (file);
REVOKE DELETE ON annex FROM chancery_app;

-- What is read, approved and signed has its annexes with it: they change only while it is with its drafter, and are signed once.
CREATE FUNCTION guard_annex() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    standing text;
BEGIN
    SELECT state INTO standing FROM drafting.draft WHERE id = NEW.draft;
    IF TG_OP = 'UPDATE' AND ((NEW.draft, NEW.ordinal, NEW.file, NEW.added_by, NEW.added_at)
                IS DISTINCT FROM (OLD.draft, OLD.ordinal, OLD.file, OLD.added_by, OLD.added_at)
            OR (OLD.removed_at IS NOT NULL AND NEW.removed_at IS DISTINCT FROM OLD.removed_at)
            OR (OLD.signed_at IS NOT NULL AND (NEW.signed_at, NEW.signed_sha256) IS DISTINCT FROM (OLD.signed_at, OLD.signed_sha256))) THEN
        RAISE EXCEPTION 'drafting: an annex never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF (TG_OP = 'INSERT' OR NEW.removed_at IS DISTINCT FROM OLD.removed_at) AND standing NOT IN ('DRAFTED', 'RETURNED') THEN
        RAISE EXCEPTION 'drafting: annexes come and go only while the drafter has the draft' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.signed_at IS NOT NULL AND standing NOT IN ('NUMBERED', 'ISSUED', 'REVOKED') THEN
        RAISE EXCEPTION 'drafting: an annex is signed once its document is numbered' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON annex FOR EACH ROW EXECUTE FUNCTION guard_annex();

CREATE FUNCTION guard_annexes_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'ISSUED' AND OLD.state <> 'ISSUED'
            AND EXISTS (SELECT FROM drafting.annex WHERE draft = NEW.id AND removed_at IS NULL AND signed_at IS NULL) THEN
        RAISE EXCEPTION 'drafting: no document goes out before its annexes are signed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER annexes_signed BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION guard_annexes_signed();
