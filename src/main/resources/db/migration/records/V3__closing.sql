-- Registers are closed at year's end. Who closes holds the counter FOR UPDATE; who takes a number or changes a row holds it too, so that
-- each of them comes either wholly before the closing or after it.
ALTER TABLE counter ADD COLUMN closed boolean NOT NULL DEFAULT false;

CREATE TABLE closing (
    agency      text        NOT NULL,
    series      text        NOT NULL,
    year        smallint    NOT NULL,
    last_number bigint      NOT NULL,
    entries     bigint      NOT NULL,
    voids       bigint      NOT NULL,
    first_day   date        NOT NULL,
    last_day    date        NOT NULL,
    sha256      text        NOT NULL,
    size        bigint      NOT NULL,
    closed_at   timestamptz NOT NULL,
    closed_by   text        NOT NULL,
    PRIMARY KEY (agency, series, year),
    FOREIGN KEY (agency, series, year) REFERENCES counter
);

-- What had to be noted after the closing, such as a recall; the row itself stays as it was closed.
CREATE TABLE register_note (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency   text        NOT NULL,
    series   text        NOT NULL,
    year     smallint    NOT NULL,
    number   bigint      NOT NULL,
    noted_at timestamptz NOT NULL,
    noted_by text        NOT NULL,
    note     text        NOT NULL,
    FOREIGN KEY (agency, series, year, number) REFERENCES register
);
CREATE INDEX ON register_note (agency, year, series, number);

CREATE FUNCTION guard_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.closed THEN
        RAISE EXCEPTION 'records: the register % of % is closed', OLD.series, OLD.year
            USING ERRCODE = 'check_violation', CONSTRAINT = 'register_closed';
    END IF;
    IF NEW.closed AND NOT EXISTS (SELECT 1 FROM records.closing c
            WHERE c.agency = NEW.agency AND c.series = NEW.series AND c.year = NEW.year AND c.last_number = NEW.last_number) THEN
        RAISE EXCEPTION 'records: a register is closed with its closing' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON counter FOR EACH ROW EXECUTE FUNCTION guard_counter();

CREATE FUNCTION guard_register() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    shut boolean;
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.agency, NEW.series, NEW.year, NEW.number, NEW.notation, NEW.dated, NEW.numbered_at)
            IS DISTINCT FROM (OLD.agency, OLD.series, OLD.year, OLD.number, OLD.notation, OLD.dated, OLD.numbered_at) THEN
        RAISE EXCEPTION 'records: number and date never change' USING ERRCODE = 'check_violation';
    END IF;
    SELECT c.closed INTO shut FROM records.counter c
        WHERE c.agency = NEW.agency AND c.series = NEW.series AND c.year = NEW.year FOR KEY SHARE;
    IF shut THEN
        RAISE EXCEPTION 'records: the register % of % is closed', NEW.series, NEW.year
            USING ERRCODE = 'check_violation', CONSTRAINT = 'register_closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON register FOR EACH ROW EXECUTE FUNCTION guard_register();

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'records: rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON register FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON counter FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON closing FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON register_note FOR EACH STATEMENT EXECUTE FUNCTION refuse();

REVOKE UPDATE, DELETE ON closing, register_note FROM chancery_app;
