-- Bodies whose systems may bring documents by themselves; their secret only as a hash.
CREATE TABLE partner (
    organ       text PRIMARY KEY,
    name        text        NOT NULL,
    reply_to    text        NOT NULL,
    secret      bytea       NOT NULL CHECK (length(secret) = 32),
    enabled     boolean     NOT NULL DEFAULT true,
    admitted_at timestamptz NOT NULL,
    admitted_by text        NOT NULL
);

ALTER TABLE inbox DROP CONSTRAINT inbox_source_check;
ALTER TABLE inbox ADD CONSTRAINT inbox_source_check CHECK (source IN ('MAIL', 'SCANNER', 'EXCHANGE'));

-- What the message of a partner says about its document, for the form of its registration and for the statuses it is told.
CREATE TABLE exchanged (
    item        uuid PRIMARY KEY REFERENCES inbox,
    partner     text     NOT NULL REFERENCES partner,
    addressee   text     NOT NULL,
    document_id text     NOT NULL,
    code        text     NOT NULL,
    dated       date,
    issuer      text     NOT NULL,
    type        text     NOT NULL,
    urgency     smallint NOT NULL CHECK (urgency BETWEEN 0 AND 3)
);
REVOKE DELETE ON partner, exchanged FROM chancery_app;
