-- What changed and is not in the index yet, in the order of its commits as far as anybody can see; a row is deleted when the index has it.
CREATE TABLE pending (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    text NOT NULL,
    subject uuid
);
COMMENT ON COLUMN pending.subject IS 'null: all of the kind; the kind ALL: everything, and what is gone leaves the index';

-- Called by triggers of the modules whose things are found: whatever program changes a row, the index hears of it in the same transaction.
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search.pending (kind, subject) VALUES (TG_ARGV[0], NEW.id);
    RETURN NULL;
END $$;

-- Queries that a person keeps.
CREATE TABLE saved (
    id       uuid PRIMARY KEY,
    person   uuid        NOT NULL,
    name     text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    query    text        NOT NULL CHECK (length(query) <= 2000),
    saved_at timestamptz NOT NULL,
    UNIQUE (person, name)
);
