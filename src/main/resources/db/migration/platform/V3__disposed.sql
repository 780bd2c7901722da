-- Documents whose content was disposed of by an approved list; what is known of them stays with whoever keeps them.
CREATE TABLE disposed (
    document uuid        PRIMARY KEY,
    list     text        NOT NULL,
    at       timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON disposed FROM chancery_app;
