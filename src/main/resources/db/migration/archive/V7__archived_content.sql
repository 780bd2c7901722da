-- What archived documents consist of: the document itself (0) and its signed annexes (from 1), whose proof is renewed each by itself.
CREATE TABLE archived_content (
    document uuid NOT NULL,
    ordinal  int  NOT NULL CHECK (ordinal >= 0),
    sha256   text NOT NULL REFERENCES preservation,
    PRIMARY KEY (document, ordinal, sha256)
);
CREATE INDEX ON archived_content (sha256);

CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON archived_content FOR EACH STATEMENT EXECUTE FUNCTION refuse();
REVOKE UPDATE, DELETE ON archived_content FROM chancery_app;
