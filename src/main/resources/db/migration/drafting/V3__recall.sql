-- What became of the copies of a recalled document: cancelled for its recipients, who confirm it.
ALTER TABLE recipient ADD COLUMN recalled_at timestamptz;
ALTER TABLE recipient ADD COLUMN cancelled_at timestamptz;
ALTER TABLE recipient ADD COLUMN cancelled_by text NOT NULL DEFAULT '';
ALTER TABLE recipient ADD COLUMN cancel_note text NOT NULL DEFAULT '';
ALTER TABLE recipient ADD CHECK (recalled_at IS NULL OR sent_at IS NOT NULL);
ALTER TABLE recipient ADD CHECK (cancelled_at IS NULL OR (recalled_at IS NOT NULL AND cancelled_by <> ''));
UPDATE recipient SET recalled_at = draft.changed_at FROM draft
WHERE draft.id = recipient.draft AND draft.state = 'REVOKED' AND recipient.sent_at IS NOT NULL;

CREATE FUNCTION guard_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('REVOKED', 'GIVEN_UP') THEN
        RAISE EXCEPTION 'drafting: what was recalled or given up never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state IN ('SIGNED', 'NUMBERED', 'ISSUED') AND (
            (NEW.unit, NEW.type, NEW.subject, NEW.copies, NEW.signer, NEW.version, NEW.drafter, NEW.document, NEW.signed_at)
            IS DISTINCT FROM
            (OLD.unit, OLD.type, OLD.subject, OLD.copies, OLD.signer, OLD.version, OLD.drafter, OLD.document, OLD.signed_at)
            OR NEW.state NOT IN ('SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED', 'GIVEN_UP')) THEN
        RAISE EXCEPTION 'drafting: what is signed never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'ISSUED' AND (NEW.state NOT IN ('ISSUED', 'REVOKED')
            OR (NEW.number, NEW.sha256, NEW.issued_at) IS DISTINCT FROM (OLD.number, OLD.sha256, OLD.issued_at)) THEN
        RAISE EXCEPTION 'drafting: what is issued is recalled or stands' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'REVOKED' AND OLD.state <> 'ISSUED' THEN
        RAISE EXCEPTION 'drafting: only what was issued is recalled' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION guard_draft();

-- Who was sent a document stays on its list; what was recalled or confirmed stays so.
CREATE FUNCTION guard_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.sent_at IS NULL THEN
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE' OR (NEW.draft, NEW.ordinal, NEW.kind, NEW.unit, NEW.name, NEW.address, NEW.sent_at)
            IS DISTINCT FROM (OLD.draft, OLD.ordinal, OLD.kind, OLD.unit, OLD.name, OLD.address, OLD.sent_at) THEN
        RAISE EXCEPTION 'drafting: a list of recipients never changes once it was sent to' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.recalled_at IS NOT NULL AND NEW.recalled_at IS DISTINCT FROM OLD.recalled_at)
            OR (OLD.cancelled_at IS NOT NULL AND (NEW.cancelled_at, NEW.cancelled_by, NEW.cancel_note)
                IS DISTINCT FROM (OLD.cancelled_at, OLD.cancelled_by, OLD.cancel_note)) THEN
        RAISE EXCEPTION 'drafting: what was recalled or confirmed stays so' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON recipient FOR EACH ROW EXECUTE FUNCTION guard_recipient();
