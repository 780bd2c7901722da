-- Electronic copies (bản sao y, sao lục, trích sao): one run of numbers a year for each agency, a row in the register for each.
CREATE TABLE copy (
    id        uuid PRIMARY KEY,
    source    uuid        NOT NULL,
    unit      text        NOT NULL,
    agency    text        NOT NULL,
    form      text        NOT NULL CHECK (form IN ('TRUE_COPY', 'COPY_OF_COPY', 'EXTRACT')),
    digitised boolean     NOT NULL,
    pages     text        NOT NULL DEFAULT '',
    series    text        NOT NULL,
    year      smallint    NOT NULL,
    number    bigint      NOT NULL,
    notation  text        NOT NULL,
    dated     date        NOT NULL,
    made_at   timestamptz NOT NULL,
    made_by   text        NOT NULL,
    made_name text        NOT NULL,
    sha256    text        NOT NULL,
    UNIQUE (agency, series, year, number),
    FOREIGN KEY (agency, series, year, number) REFERENCES register,
    CHECK ((form = 'EXTRACT') = (pages <> ''))
);
CREATE INDEX ON copy (source);
CREATE INDEX ON copy (sha256);
REVOKE UPDATE, DELETE ON copy FROM chancery_app;
