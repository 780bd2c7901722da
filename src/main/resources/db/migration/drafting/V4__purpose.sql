-- What a draft is for: to replace or correct an issued document, or to answer an incoming one. It never changes.
ALTER TABLE draft ADD COLUMN purpose text CHECK (purpose IN ('REPLACES', 'CORRECTS', 'ANSWERS'));
ALTER TABLE draft ADD COLUMN purpose_target uuid;
ALTER TABLE draft ADD COLUMN purpose_label text NOT NULL DEFAULT '';
ALTER TABLE draft ADD CHECK ((purpose IS NULL) = (purpose_target IS NULL));

CREATE FUNCTION guard_purpose() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'drafting: what a draft is for never changes' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_purpose BEFORE UPDATE ON draft FOR EACH ROW
    WHEN ((OLD.purpose, OLD.purpose_target) IS DISTINCT FROM (NEW.purpose, NEW.purpose_target)) EXECUTE FUNCTION guard_purpose();
