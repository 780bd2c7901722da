-- A change of how far a thing is seen where no list restricts it: by its unit, or by every unit of the agency.
ALTER TABLE change ADD COLUMN reach text CHECK (reach IN ('UNIT', 'AGENCY'));
ALTER TABLE change ADD CHECK (reach IS NULL OR (before IS NULL AND after IS NULL AND widens = (reach = 'AGENCY')));

CREATE OR REPLACE FUNCTION guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.circle, NEW.kind, NEW.subject, NEW.unit, NEW.before, NEW.after, NEW.widens, NEW.reach, NEW.reason, NEW.asked_by, NEW.asked_name, NEW.asked_at)
            IS DISTINCT FROM (OLD.id, OLD.circle, OLD.kind, OLD.subject, OLD.unit, OLD.before, OLD.after, OLD.widens, OLD.reach, OLD.reason, OLD.asked_by, OLD.asked_name, OLD.asked_at)
            OR OLD.outcome IS NOT NULL OR (OLD.overtaken AND NOT NEW.overtaken) THEN
        RAISE EXCEPTION 'clearance: a change stays as it was asked, and as it ended' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
