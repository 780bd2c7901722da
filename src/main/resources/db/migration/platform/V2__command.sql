-- What was asked under which idempotency key, so that what is sent twice acts once. scope is the module that acts.
CREATE TABLE command (
    scope   text NOT NULL,
    actor   text NOT NULL,
    key     text NOT NULL,
    print   text NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (scope, actor, key)
);
REVOKE UPDATE, DELETE ON command FROM chancery_app;

-- Never written: its place is taken by the table above.
DROP TABLE idempotency;
