-- How long files are kept (thời hạn bảo quản). A row holds between two days and is never changed: a new value is a new row.
CREATE TABLE retention (
    code       text    NOT NULL,
    valid_from date    NOT NULL,
    valid_to   date,
    years      int     CHECK (years BETWEEN 1 AND 200),
    name_vi    text    NOT NULL,
    name_en    text    NOT NULL,
    basis      text    NOT NULL,
    verified   boolean NOT NULL,
    PRIMARY KEY (code, valid_from)
);
COMMENT ON COLUMN retention.years IS 'null: for ever (vĩnh viễn)';
INSERT INTO retention (code, valid_from, years, name_vi, name_en, basis, verified) VALUES
    ('VV', '2020-03-05', NULL, 'Vĩnh viễn', 'Permanent', 'NĐ 30/2020/NĐ-CP, Đ.29(4)c', true),
    ('70', '2020-03-05', 70, '70 năm', '70 years', 'Bộ tự đặt', false),
    ('50', '2020-03-05', 50, '50 năm', '50 years', 'Bộ tự đặt', false),
    ('20', '2020-03-05', 20, '20 năm', '20 years', 'Bộ tự đặt', false),
    ('10', '2020-03-05', 10, '10 năm', '10 years', 'Bộ tự đặt', false),
    ('05', '2020-03-05', 5, '5 năm', '5 years', 'Bộ tự đặt', false),
    ('02', '2020-03-05', 2, '2 năm', '2 years', 'Bộ tự đặt', false),
    ('SO-DI', '2022-12-19', NULL, 'Sổ văn bản đi: vĩnh viễn', 'Outgoing register: permanent', 'TT 10/2022/TT-BNV', false),
    ('SO-DEN', '2022-12-19', 20, 'Sổ văn bản đến: 20 năm', 'Incoming register: 20 years', 'TT 10/2022/TT-BNV', false);

-- The list of files (danh mục hồ sơ) of a unit and year.
CREATE TABLE file_list (
    id           uuid PRIMARY KEY,
    unit         text        NOT NULL,
    year         smallint    NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    numbering    text        NOT NULL CHECK (numbering IN ('WHOLE', 'HEADING')),
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED')),
    drafted_by   text        NOT NULL,
    drafted_name text        NOT NULL,
    drafted_at   timestamptz NOT NULL,
    submitted_at timestamptz,
    returned     text        NOT NULL DEFAULT '',
    decided_by   text,
    decided_name text,
    decided_at   timestamptz,
    UNIQUE (unit, year),
    CHECK (state <> 'APPROVED' OR (decided_by IS NOT NULL AND decided_at IS NOT NULL))
);

CREATE TABLE heading (
    id           uuid PRIMARY KEY,
    list         uuid NOT NULL REFERENCES file_list,
    position     int  NOT NULL,
    abbreviation text NOT NULL CHECK (length(abbreviation) BETWEEN 1 AND 14),
    title        text NOT NULL,
    UNIQUE (list, position),
    UNIQUE (list, abbreviation)
);

-- A file that the list foresees; number and notation (such as 01.TCCB) come with the approval.
CREATE TABLE entry (
    id             uuid PRIMARY KEY,
    list           uuid NOT NULL REFERENCES file_list,
    heading        uuid NOT NULL REFERENCES heading,
    position       int  NOT NULL,
    sub            text NOT NULL DEFAULT '',
    title          text NOT NULL,
    retention      text NOT NULL,
    retention_from date NOT NULL,
    maker          text NOT NULL DEFAULT '',
    number         int,
    notation       text CHECK (length(notation) <= 20),
    added_at       timestamptz,
    FOREIGN KEY (retention, retention_from) REFERENCES retention,
    UNIQUE (list, position),
    UNIQUE (list, title),
    UNIQUE (list, notation)
);

CREATE TABLE dossier (
    id              uuid PRIMARY KEY,
    unit            text        NOT NULL,
    agency          text        NOT NULL,
    year            smallint    NOT NULL,
    entry           uuid        NOT NULL REFERENCES entry,
    notation        text        NOT NULL,
    volume          smallint    NOT NULL DEFAULT 1,
    title           text        NOT NULL,
    retention       text        NOT NULL,
    retention_from  date        NOT NULL,
    retention_years int,
    work            text        NOT NULL CHECK (work IN ('ORDINARY', 'CONSTRUCTION')),
    maker           text        NOT NULL,
    started         date        NOT NULL,
    ended           date,
    description     text        NOT NULL DEFAULT '',
    state           text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'ARCHIVED', 'DISPOSED')),
    last_ordinal    smallint    NOT NULL DEFAULT 0 CHECK (last_ordinal BETWEEN 0 AND 999),
    opened_at       timestamptz NOT NULL,
    opened_by       text        NOT NULL,
    opened_name     text        NOT NULL,
    closed_at       timestamptz,
    closed_name     text,
    due             date,
    overdue_after   date,
    expires         date,
    held_back_until date,
    held_back_why   text        NOT NULL DEFAULT '',
    held_back_name  text,
    transfer        uuid,
    archived_at     timestamptz,
    archived_name   text,
    historical_by   date,
    disposal        uuid,
    disposed_at     timestamptz,
    search          text        NOT NULL,
    FOREIGN KEY (retention, retention_from) REFERENCES retention,
    UNIQUE (unit, year, notation, volume),
    CHECK (state = 'OPEN' OR (ended IS NOT NULL AND closed_at IS NOT NULL AND due IS NOT NULL)),
    CHECK (state <> 'ARCHIVED' OR (archived_at IS NOT NULL AND transfer IS NOT NULL)),
    CHECK (state <> 'DISPOSED' OR (disposed_at IS NOT NULL AND disposal IS NOT NULL)),
    CHECK (ended IS NULL OR ended >= started)
);
CREATE INDEX ON dossier (unit, state);
CREATE INDEX ON dossier (due) WHERE state = 'CLOSED';
CREATE INDEX ON dossier (entry);

-- Documents in files: a reference and the fingerprint of the content, never a copy. What was taken out keeps its row and its number.
CREATE TABLE dossier_document (
    dossier      uuid        NOT NULL REFERENCES dossier,
    ordinal      smallint    NOT NULL CHECK (ordinal BETWEEN 1 AND 999),
    kind         text        NOT NULL CHECK (kind IN ('OUTGOING', 'INCOMING')),
    document     uuid        NOT NULL,
    type         text        NOT NULL,
    code         text        NOT NULL,
    dated        date        NOT NULL,
    issuer       text        NOT NULL,
    subject      text        NOT NULL,
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint      NOT NULL CHECK (size >= 0),
    pages        int         NOT NULL,
    added_at     timestamptz NOT NULL,
    added_by     text        NOT NULL,
    added_name   text        NOT NULL,
    removed_at   timestamptz,
    removed_name text,
    removed_why  text        NOT NULL DEFAULT '',
    PRIMARY KEY (dossier, ordinal)
);
CREATE UNIQUE INDEX dossier_document_once ON dossier_document (dossier, kind, document) WHERE removed_at IS NULL;
CREATE INDEX ON dossier_document (kind, document);

CREATE TABLE dossier_event (
    dossier    uuid        NOT NULL REFERENCES dossier,
    step       int         NOT NULL,
    action     text        NOT NULL,
    to_state   text        NOT NULL,
    actor      text        NOT NULL,
    actor_name text        NOT NULL,
    at         timestamptz NOT NULL,
    note       text        NOT NULL DEFAULT '',
    PRIMARY KEY (dossier, step)
);

-- While a hold stands (phong tỏa) nobody disposes of the file, whatever their role.
CREATE TABLE legal_hold (
    id          uuid PRIMARY KEY,
    dossier     uuid        NOT NULL REFERENCES dossier,
    reason      text        NOT NULL CHECK (reason <> ''),
    placed_by   text        NOT NULL,
    placed_name text        NOT NULL,
    placed_at   timestamptz NOT NULL,
    lifted_by   text,
    lifted_name text,
    lifted_at   timestamptz,
    lifted_why  text        NOT NULL DEFAULT '',
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX ON legal_hold (dossier);

-- The archive's notice of the files it expects, and how they were handed over.
CREATE TABLE transfer (
    id            uuid PRIMARY KEY,
    unit          text        NOT NULL,
    agency        text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('NOTIFIED', 'HANDED_OVER', 'RECEIVED')),
    notified_at   timestamptz NOT NULL,
    notified_by   text        NOT NULL,
    notified_name text        NOT NULL,
    hand_over_on  date        NOT NULL,
    handed_at     timestamptz,
    handed_by     text,
    handed_name   text,
    received_at   timestamptz,
    received_by   text,
    received_name text,
    note          text        NOT NULL DEFAULT '',
    CHECK (state = 'NOTIFIED' OR handed_at IS NOT NULL),
    CHECK (state <> 'RECEIVED' OR (received_at IS NOT NULL AND received_by <> handed_by))
);
CREATE TABLE transfer_item (
    transfer uuid NOT NULL REFERENCES transfer,
    dossier  uuid NOT NULL REFERENCES dossier,
    outcome  text NOT NULL DEFAULT 'EXPECTED' CHECK (outcome IN ('EXPECTED', 'HELD_BACK', 'RECEIVED')),
    PRIMARY KEY (transfer, dossier)
);
CREATE INDEX ON transfer_item (dossier);

-- The list of what has no more value (danh mục tài liệu hết giá trị).
CREATE TABLE disposal (
    id            uuid PRIMARY KEY,
    agency        text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PROPOSED', 'NOTIFIED', 'APPROVED', 'REJECTED', 'EXECUTED')),
    grounds       text        NOT NULL CHECK (grounds <> ''),
    proposed_at   timestamptz NOT NULL,
    proposed_by   text        NOT NULL,
    proposed_name text        NOT NULL,
    notified_at   timestamptz,
    decided_at    timestamptz,
    decided_by    text,
    decided_name  text,
    decision      text        NOT NULL DEFAULT '',
    executed_at   timestamptz,
    executed_name text,
    witness       text        NOT NULL DEFAULT '',
    method        text        NOT NULL DEFAULT '',
    CHECK (state IN ('PROPOSED', 'NOTIFIED') OR (decided_at IS NOT NULL AND decided_by <> proposed_by)),
    CHECK (state IN ('PROPOSED') OR notified_at IS NOT NULL),
    CHECK (state <> 'EXECUTED' OR (executed_at IS NOT NULL AND witness <> '' AND method <> ''))
);
CREATE TABLE disposal_item (
    disposal uuid NOT NULL REFERENCES disposal,
    dossier  uuid NOT NULL REFERENCES dossier,
    kept     text NOT NULL DEFAULT '',
    PRIMARY KEY (disposal, dossier)
);
COMMENT ON COLUMN disposal_item.kept IS 'why its unit keeps it after all; empty while it stays on the list';
CREATE INDEX ON disposal_item (dossier);

-- What the yearly jobs have reminded of, so that each reminder goes out once.
CREATE TABLE reminder (
    subject uuid        NOT NULL,
    kind    text        NOT NULL,
    due     date        NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (subject, kind, due)
);
