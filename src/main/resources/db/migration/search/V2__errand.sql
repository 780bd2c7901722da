-- What the command line asks of the running platform: to make the index anew, or to compare it with the database.
CREATE TABLE errand (
    id       uuid PRIMARY KEY,
    rebuild  boolean     NOT NULL,
    asked_at timestamptz NOT NULL,
    begun    boolean     NOT NULL DEFAULT false,
    done_at  timestamptz,
    answer   jsonb
);
COMMENT ON COLUMN errand.answer IS 'by kind: kept in the database, found in the index, missing, stale and left over there';
