-- Who ended a document, beside when and why.
ALTER TABLE document ADD COLUMN ended_by text;
ALTER TABLE document ADD COLUMN ended_by_name text;

-- A recalled document (thu hồi) is frozen, its number stays used, and no step is skipped; whoever writes, by whatever program.
CREATE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('REVOKED', 'DISCARDED') THEN
        RAISE EXCEPTION 'records: a recalled or discarded document never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.id, NEW.unit, NEW.agency, NEW.type, NEW.code, NEW.source)
            IS DISTINCT FROM (OLD.id, OLD.unit, OLD.agency, OLD.type, OLD.code, OLD.source) THEN
        RAISE EXCEPTION 'records: the identity of a document never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.number IS NOT NULL AND (NEW.series, NEW.number, NEW.notation, NEW.dated)
            IS DISTINCT FROM (OLD.series, OLD.number, OLD.notation, OLD.dated) THEN
        RAISE EXCEPTION 'records: number and date never change' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
            (('DRAFT', 'SIGNED'), ('SIGNED', 'NUMBERED'), ('NUMBERED', 'ISSUED'), ('ISSUED', 'REVOKED'),
             ('DRAFT', 'DISCARDED'), ('SIGNED', 'DISCARDED'), ('NUMBERED', 'DISCARDED')) THEN
        RAISE EXCEPTION 'records: no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'REVOKED' AND (NEW.ended_at IS NULL OR NEW.ended_by IS NULL OR coalesce(NEW.end_reason, '') = '') THEN
        RAISE EXCEPTION 'records: a recall says who, when and why' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON document FOR EACH ROW EXECUTE FUNCTION guard_document();
