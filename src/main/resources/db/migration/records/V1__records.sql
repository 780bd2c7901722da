-- Document types: Decree 30/2020/NĐ-CP, Appendix III, and the ministry's own. series: what shares one run of numbers.
CREATE TABLE document_type (
    code    text PRIMARY KEY,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    series  text NOT NULL,
    pattern text NOT NULL CHECK (pattern IN ('NAMED', 'LETTER', 'COPY')),
    basis   text NOT NULL
);
INSERT INTO document_type (code, name_vi, name_en, series, pattern, basis) VALUES
    ('NQ', 'Nghị quyết', 'Resolution', 'VB', 'NAMED', 'PL III'),
    ('QĐ', 'Quyết định', 'Decision', 'QĐ', 'NAMED', 'PL III'),
    ('CT', 'Chỉ thị', 'Directive', 'VB', 'NAMED', 'PL III'),
    ('QC', 'Quy chế', 'Regulation', 'VB', 'NAMED', 'PL III'),
    ('QyĐ', 'Quy định', 'Rules', 'VB', 'NAMED', 'PL III'),
    ('TC', 'Thông cáo', 'Communiqué', 'VB', 'NAMED', 'PL III'),
    ('TB', 'Thông báo', 'Notice', 'VB', 'NAMED', 'PL III'),
    ('HD', 'Hướng dẫn', 'Guidance', 'VB', 'NAMED', 'PL III'),
    ('CTr', 'Chương trình', 'Programme', 'VB', 'NAMED', 'PL III'),
    ('KH', 'Kế hoạch', 'Plan', 'VB', 'NAMED', 'PL III'),
    ('PA', 'Phương án', 'Scheme', 'VB', 'NAMED', 'PL III'),
    ('ĐA', 'Đề án', 'Proposal', 'VB', 'NAMED', 'PL III'),
    ('DA', 'Dự án', 'Project', 'VB', 'NAMED', 'PL III'),
    ('BC', 'Báo cáo', 'Report', 'VB', 'NAMED', 'PL III'),
    ('BB', 'Biên bản', 'Minutes', 'VB', 'NAMED', 'PL III'),
    ('TTr', 'Tờ trình', 'Submission', 'VB', 'NAMED', 'PL III'),
    ('HĐ', 'Hợp đồng', 'Contract', 'VB', 'NAMED', 'PL III'),
    ('CĐ', 'Công điện', 'Official telegram', 'VB', 'NAMED', 'PL III'),
    ('BGN', 'Bản ghi nhớ', 'Memorandum of understanding', 'VB', 'NAMED', 'PL III'),
    ('BTT', 'Bản thỏa thuận', 'Agreement', 'VB', 'NAMED', 'PL III'),
    ('GUQ', 'Giấy ủy quyền', 'Power of attorney', 'VB', 'NAMED', 'PL III'),
    ('GM', 'Giấy mời', 'Invitation', 'VB', 'NAMED', 'PL III'),
    ('GGT', 'Giấy giới thiệu', 'Letter of introduction', 'VB', 'NAMED', 'PL III'),
    ('GNP', 'Giấy nghỉ phép', 'Leave permit', 'VB', 'NAMED', 'PL III'),
    ('PG', 'Phiếu gửi', 'Dispatch slip', 'VB', 'NAMED', 'PL III'),
    ('PC', 'Phiếu chuyển', 'Transfer slip', 'VB', 'NAMED', 'PL III'),
    ('PB', 'Phiếu báo', 'Advice slip', 'VB', 'NAMED', 'PL III'),
    ('SY', 'Bản sao y', 'True copy', 'COPY', 'COPY', 'PL III'),
    ('SL', 'Bản sao lục', 'Copy of a copy', 'COPY', 'COPY', 'PL III'),
    ('TrS', 'Bản trích sao', 'Extract', 'COPY', 'COPY', 'PL III'),
    ('CV', 'Công văn', 'Official letter', 'CV', 'LETTER', 'PL III'),
    -- Specialised documents: notation and series are the ministry's to set (Article 15(1)b).
    ('CNLS', 'Chứng nhận lãnh sự', 'Consular certification', 'CNLS', 'NAMED', 'Đ.15(1)b'),
    ('HPHLS', 'Hợp pháp hóa lãnh sự', 'Consular legalisation', 'CNLS', 'NAMED', 'Đ.15(1)b'),
    ('GKS', 'Giấy khai sinh', 'Birth certificate', 'HT', 'NAMED', 'Đ.15(1)b'),
    ('KQ', 'Kết quả giải quyết thủ tục', 'Result of an administrative procedure', 'KQ', 'NAMED', 'Đ.15(1)b');

-- How an agency writes itself where that differs from its unit's code: the head of the agency decides.
CREATE TABLE issuer (
    unit     text PRIMARY KEY,
    notation text NOT NULL
);

-- The last number given; locked until the transaction that takes the next one ends.
CREATE TABLE counter (
    agency      text        NOT NULL,
    series      text        NOT NULL,
    year        smallint    NOT NULL,
    last_number bigint      NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (agency, series, year)
) WITH (fillfactor = 50);

CREATE TABLE register (
    agency      text        NOT NULL,
    series      text        NOT NULL,
    year        smallint    NOT NULL,
    number      bigint      NOT NULL,
    notation    text        NOT NULL,
    dated       date        NOT NULL,
    numbered_at timestamptz NOT NULL,
    unit        text        NOT NULL,
    type        text        NOT NULL REFERENCES document_type,
    subject     text        NOT NULL,
    source      text        NOT NULL,
    signer      text        NOT NULL DEFAULT '',
    addressees  text        NOT NULL DEFAULT '',
    keeper      text        NOT NULL DEFAULT '',
    copies      int         NOT NULL DEFAULT 1,
    sent        date,
    received    text        NOT NULL DEFAULT '',
    note        text        NOT NULL DEFAULT '',
    void        boolean     NOT NULL DEFAULT false,
    document    uuid,
    PRIMARY KEY (agency, series, year, number)
) WITH (fillfactor = 80);
CREATE INDEX ON register (document) WHERE document IS NOT NULL;

CREATE TABLE document (
    id              uuid PRIMARY KEY,
    unit            text        NOT NULL,
    agency          text        NOT NULL,
    type            text        NOT NULL REFERENCES document_type,
    template        text        NOT NULL,
    model           jsonb       NOT NULL,
    subject         text        NOT NULL,
    addressees      jsonb       NOT NULL,
    source          text        NOT NULL,
    copies          int         NOT NULL,
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'SIGNED', 'NUMBERED', 'ISSUED', 'REVOKED', 'DISCARDED')),
    code            text        NOT NULL UNIQUE,
    sha256          text,
    size            bigint      NOT NULL DEFAULT 0,
    drafted_at      timestamptz NOT NULL,
    drafted_by      text        NOT NULL,
    signer          text,
    signer_name     text,
    signer_position text,
    prefix          text,
    basis           text,
    signed_at       timestamptz,
    series          text,
    number          bigint,
    notation        text,
    dated           date,
    numbered_at     timestamptz,
    issued_at       timestamptz,
    ended_at        timestamptz,
    end_reason      text,
    CHECK ((state IN ('DRAFT', 'DISCARDED')) OR (sha256 IS NOT NULL AND signed_at IS NOT NULL)),
    CHECK ((state NOT IN ('NUMBERED', 'ISSUED', 'REVOKED')) OR number IS NOT NULL),
    CHECK ((state NOT IN ('ISSUED', 'REVOKED')) OR issued_at IS NOT NULL)
);
CREATE UNIQUE INDEX document_living ON document (source, type) WHERE state NOT IN ('REVOKED', 'DISCARDED');
CREATE INDEX ON document (state, unit, drafted_at);
CREATE INDEX ON document (sha256) WHERE sha256 IS NOT NULL;

-- What was done to a document, with the PDF that each step made.
CREATE TABLE document_event (
    document   uuid        NOT NULL REFERENCES document,
    step       int         NOT NULL,
    action     text        NOT NULL,
    from_state text,
    to_state   text        NOT NULL,
    actor      text        NOT NULL,
    at         timestamptz NOT NULL,
    sha256     text,
    note       text        NOT NULL DEFAULT '',
    PRIMARY KEY (document, step)
);

REVOKE UPDATE, DELETE ON document_event FROM chancery_app;
REVOKE DELETE ON document, register, counter FROM chancery_app;
REVOKE INSERT, UPDATE, DELETE ON document_type FROM chancery_app;
