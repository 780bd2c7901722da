-- What was laid into the drop folder: under which name, of which version, and how it looked then.
CREATE TABLE drop_file (
    draft     uuid PRIMARY KEY REFERENCES draft,
    person    text        NOT NULL,
    folder    text        NOT NULL,
    name      text        NOT NULL,
    version   int         NOT NULL,
    sha256    text        NOT NULL,
    placed_at timestamptz NOT NULL,
    UNIQUE (folder, name)
);
