-- Where the security rules of the ministry allow it: that a secret document came, with a number of a series of its own. No subject, no file.
CREATE TABLE marker_counter (
    agency      text     NOT NULL,
    year        smallint NOT NULL,
    last_number bigint   NOT NULL,
    PRIMARY KEY (agency, year)
);

CREATE TABLE marker (
    id            uuid PRIMARY KEY,
    agency        text        NOT NULL,
    year          smallint    NOT NULL,
    number        bigint      NOT NULL,
    degree        text        NOT NULL CHECK (degree IN ('CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
    received      date        NOT NULL,
    issuer        text        NOT NULL CHECK (length(issuer) BETWEEN 1 AND 200),
    registered_by text        NOT NULL,
    registered_at timestamptz NOT NULL,
    UNIQUE (agency, year, number)
);

REVOKE UPDATE, DELETE ON marker FROM chancery_app;
REVOKE DELETE ON marker_counter FROM chancery_app;
