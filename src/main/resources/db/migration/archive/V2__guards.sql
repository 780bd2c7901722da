-- Rules that hold whoever writes, by whatever program.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'archive: rows of % are never removed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

CREATE FUNCTION guard_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.unit, NEW.agency, NEW.year, NEW.entry, NEW.notation, NEW.volume, NEW.opened_at, NEW.opened_by)
            IS DISTINCT FROM (OLD.id, OLD.unit, OLD.agency, OLD.year, OLD.entry, OLD.notation, OLD.volume, OLD.opened_at, OLD.opened_by) THEN
        RAISE EXCEPTION 'archive: the identity of a file never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'DISPOSED' THEN
        RAISE EXCEPTION 'archive: a disposed file never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
            (('OPEN', 'CLOSED'), ('CLOSED', 'OPEN'), ('CLOSED', 'ARCHIVED'), ('CLOSED', 'DISPOSED'), ('ARCHIVED', 'DISPOSED')) THEN
        RAISE EXCEPTION 'archive: no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'OPEN' AND NEW.state <> 'OPEN'
            AND (NEW.title, NEW.retention, NEW.retention_from, NEW.retention_years, NEW.work, NEW.started, NEW.ended, NEW.last_ordinal)
            IS DISTINCT FROM (OLD.title, OLD.retention, OLD.retention_from, OLD.retention_years, OLD.work, OLD.started, OLD.ended, OLD.last_ordinal) THEN
        RAISE EXCEPTION 'archive: a closed file is frozen' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'DISPOSED' THEN
        IF NEW.retention_years IS NULL THEN
            RAISE EXCEPTION 'archive: a permanent file is never disposed of' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM archive.legal_hold h WHERE h.dossier = NEW.id AND h.lifted_at IS NULL) THEN
            RAISE EXCEPTION 'archive: the file is held' USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_hold';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM archive.disposal d JOIN archive.disposal_item i ON i.disposal = d.id
                WHERE d.id = NEW.disposal AND i.dossier = NEW.id AND i.kept = '' AND d.state IN ('APPROVED', 'EXECUTED')) THEN
            RAISE EXCEPTION 'archive: no approved disposal list has the file' USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION guard_dossier();

-- Nothing enters or leaves a file that is not open; numbers follow one another.
CREATE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    file archive.dossier;
BEGIN
    SELECT * INTO file FROM archive.dossier d WHERE d.id = NEW.dossier FOR UPDATE;
    IF file.state <> 'OPEN' THEN
        RAISE EXCEPTION 'archive: a closed file takes nothing and gives nothing' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.ordinal <> (SELECT coalesce(max(o.ordinal), 0) + 1 FROM archive.dossier_document o WHERE o.dossier = NEW.dossier) THEN
            RAISE EXCEPTION 'archive: order numbers follow one another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL
            OR (NEW.dossier, NEW.ordinal, NEW.kind, NEW.document, NEW.sha256, NEW.size, NEW.added_at, NEW.added_by, NEW.subject, NEW.code)
            IS DISTINCT FROM (OLD.dossier, OLD.ordinal, OLD.kind, OLD.document, OLD.sha256, OLD.size, OLD.added_at, OLD.added_by, OLD.subject, OLD.code) THEN
        RAISE EXCEPTION 'archive: a document in a file does not change, it is only taken out' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM archive.legal_hold h WHERE h.dossier = NEW.dossier AND h.lifted_at IS NULL) THEN
        RAISE EXCEPTION 'archive: the file is held' USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_hold';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON dossier_document FOR EACH ROW EXECUTE FUNCTION guard_document();

-- A hold is placed before the file is gone, and ends only by being lifted, once.
CREATE FUNCTION guard_hold() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT d.state INTO state FROM archive.dossier d WHERE d.id = NEW.dossier FOR UPDATE;
        IF state = 'DISPOSED' THEN
            RAISE EXCEPTION 'archive: the file is gone' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.lifted_at IS NOT NULL OR NEW.lifted_at IS NULL OR NEW.lifted_why = ''
            OR (NEW.id, NEW.dossier, NEW.reason, NEW.placed_by, NEW.placed_at) IS DISTINCT FROM (OLD.id, OLD.dossier, OLD.reason, OLD.placed_by, OLD.placed_at) THEN
        RAISE EXCEPTION 'archive: a hold is only lifted, once, with a reason' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON legal_hold FOR EACH ROW EXECUTE FUNCTION guard_hold();

-- A list that was approved is frozen; what is opened beside it during the year is added at its end, marked.
CREATE FUNCTION guard_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'APPROVED' OR (OLD.state, NEW.state) NOT IN
            (('DRAFT', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'))
            OR (NEW.id, NEW.unit, NEW.year) IS DISTINCT FROM (OLD.id, OLD.unit, OLD.year) THEN
        RAISE EXCEPTION 'archive: an approved list is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON file_list FOR EACH ROW EXECUTE FUNCTION guard_list();

CREATE FUNCTION guard_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    approved boolean;
    part uuid;
BEGIN
    part := CASE WHEN TG_OP = 'DELETE' THEN OLD.list ELSE NEW.list END;
    SELECT l.state = 'APPROVED' INTO approved FROM archive.file_list l WHERE l.id = part FOR UPDATE;
    IF approved AND NOT (TG_OP = 'INSERT' AND TG_TABLE_NAME = 'entry' AND to_jsonb(NEW) ->> 'added_at' IS NOT NULL) THEN
        RAISE EXCEPTION 'archive: an approved list is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON heading FOR EACH ROW EXECUTE FUNCTION guard_part();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION guard_part();

-- Proposed, told to its units, decided by another person, carried out: never in another order. A decided list keeps its files.
CREATE FUNCTION guard_disposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN
            (('PROPOSED', 'NOTIFIED'), ('NOTIFIED', 'APPROVED'), ('NOTIFIED', 'REJECTED'), ('APPROVED', 'EXECUTED'))
            OR (NEW.id, NEW.agency, NEW.proposed_by, NEW.proposed_at) IS DISTINCT FROM (OLD.id, OLD.agency, OLD.proposed_by, OLD.proposed_at) THEN
        RAISE EXCEPTION 'archive: no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON disposal FOR EACH ROW EXECUTE FUNCTION guard_disposal();

CREATE FUNCTION guard_disposal_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'PROPOSED' THEN
        RAISE EXCEPTION 'archive: a disposal begins as a proposal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_new BEFORE INSERT ON disposal FOR EACH ROW EXECUTE FUNCTION guard_disposal_new();

CREATE FUNCTION guard_disposal_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stage text;
BEGIN
    SELECT d.state INTO stage FROM archive.disposal d WHERE d.id = NEW.disposal FOR UPDATE;
    IF (TG_OP = 'INSERT' AND stage <> 'PROPOSED') OR (TG_OP = 'UPDATE' AND stage NOT IN ('PROPOSED', 'NOTIFIED'))
            OR (TG_OP = 'UPDATE' AND (NEW.disposal, NEW.dossier) IS DISTINCT FROM (OLD.disposal, OLD.dossier)) THEN
        RAISE EXCEPTION 'archive: a decided disposal list is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON disposal_item FOR EACH ROW EXECUTE FUNCTION guard_disposal_item();

-- A retention period never changes; it only ends, once, where another takes its place.
CREATE FUNCTION guard_retention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.valid_to IS NOT NULL OR (NEW.code, NEW.valid_from, NEW.years, NEW.name_vi, NEW.name_en, NEW.basis, NEW.verified)
            IS DISTINCT FROM (OLD.code, OLD.valid_from, OLD.years, OLD.name_vi, OLD.name_en, OLD.basis, OLD.verified) THEN
        RAISE EXCEPTION 'archive: a retention period never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON retention FOR EACH ROW EXECUTE FUNCTION guard_retention();

CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON dossier FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON dossier_document FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON dossier_event FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON legal_hold FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON disposal FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON disposal_item FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse();

REVOKE UPDATE, DELETE ON dossier_event, reminder FROM chancery_app;
REVOKE DELETE ON retention, file_list, dossier, dossier_document, legal_hold, transfer, transfer_item, disposal, disposal_item FROM chancery_app;
