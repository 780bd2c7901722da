-- What a document says never changes; with its disposal it goes, even where the document was recalled before.
CREATE OR REPLACE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.model IS DISTINCT FROM OLD.model
            AND (NEW.model <> '{}' OR NOT EXISTS (SELECT FROM platform.disposed WHERE document = OLD.id)) THEN
        RAISE EXCEPTION 'records: what a document says goes only with its disposal' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state IN ('REVOKED', 'DISCARDED') AND to_jsonb(NEW) - 'model' <> to_jsonb(OLD) - 'model' THEN
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
