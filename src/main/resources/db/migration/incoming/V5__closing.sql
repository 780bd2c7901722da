-- Registers are closed at year's end; see the same of outgoing documents. Handling goes on after that, so the columns that handling fills
-- (handed to, when, receipt, notes) are kept as they stood.
ALTER TABLE counter ADD COLUMN closed boolean NOT NULL DEFAULT false;

CREATE TABLE closing (
    agency      text        NOT NULL,
    year        smallint    NOT NULL,
    last_number bigint      NOT NULL,
    entries     bigint      NOT NULL,
    first_day   date        NOT NULL,
    last_day    date        NOT NULL,
    sha256      text        NOT NULL,
    size        bigint      NOT NULL,
    closed_at   timestamptz NOT NULL,
    closed_by   text        NOT NULL,
    PRIMARY KEY (agency, year),
    FOREIGN KEY (agency, year) REFERENCES counter
);

CREATE TABLE closed_row (
    agency      text     NOT NULL,
    year        smallint NOT NULL,
    number      bigint   NOT NULL,
    handler     text     NOT NULL,
    handed_over date,
    taken       text     NOT NULL,
    note        text     NOT NULL,
    PRIMARY KEY (agency, year, number),
    FOREIGN KEY (agency, year, number) REFERENCES document (agency, year, number)
);

CREATE FUNCTION guard_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.closed THEN
        RAISE EXCEPTION 'incoming: the register of % is closed', OLD.year
            USING ERRCODE = 'check_violation', CONSTRAINT = 'register_closed';
    END IF;
    IF NEW.closed AND NOT EXISTS (SELECT 1 FROM incoming.closing c
            WHERE c.agency = NEW.agency AND c.year = NEW.year AND c.last_number = NEW.last_number) THEN
        RAISE EXCEPTION 'incoming: a register is closed with its closing' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON counter FOR EACH ROW EXECUTE FUNCTION guard_counter();

-- What stands in the first six columns never changes in a closed register; no number and no row comes into it.
CREATE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    shut boolean;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.agency, NEW.year, NEW.number, NEW.arrived, NEW.received_at, NEW.registered_at)
                IS DISTINCT FROM (OLD.agency, OLD.year, OLD.number, OLD.arrived, OLD.received_at, OLD.registered_at) THEN
            RAISE EXCEPTION 'incoming: number and day of arrival never change' USING ERRCODE = 'check_violation';
        END IF;
        IF (NEW.unit, NEW.registered_by, NEW.issuer, NEW.code, NEW.dated, NEW.type, NEW.subject, NEW.urgency, NEW.file)
                IS NOT DISTINCT FROM (OLD.unit, OLD.registered_by, OLD.issuer, OLD.code, OLD.dated, OLD.type, OLD.subject, OLD.urgency, OLD.file) THEN
            RETURN NEW;
        END IF;
    END IF;
    SELECT c.closed INTO shut FROM incoming.counter c WHERE c.agency = NEW.agency AND c.year = NEW.year FOR KEY SHARE;
    IF shut THEN
        RAISE EXCEPTION 'incoming: the register of % is closed', NEW.year
            USING ERRCODE = 'check_violation', CONSTRAINT = 'register_closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_register BEFORE INSERT OR UPDATE ON document FOR EACH ROW EXECUTE FUNCTION guard_document();

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'incoming: rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON counter FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON closing FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_row FOR EACH STATEMENT EXECUTE FUNCTION refuse();

REVOKE UPDATE, DELETE ON closing, closed_row FROM chancery_app;
