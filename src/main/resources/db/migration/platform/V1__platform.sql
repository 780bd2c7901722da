-- Jobs of db-scheduler, HTTP sessions of Spring Session, and what was done under an idempotency key.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON scheduled_tasks (execution_time);
CREATE INDEX ON scheduled_tasks (last_heartbeat);

CREATE TABLE spring_session (
    primary_id            char(36) NOT NULL PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(200)
);
CREATE INDEX ON spring_session (expiry_time);
CREATE INDEX ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE idempotency (
    actor      text        NOT NULL,
    key        text        NOT NULL,
    command    text        NOT NULL,
    request    text        NOT NULL,
    outcome    jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key, command)
);

-- Working calendars: what is off, what is made up, per place, with the document it rests on.
CREATE TABLE calendar_day (
    place    text    NOT NULL,
    day      date    NOT NULL,
    working  boolean NOT NULL,
    name_vi  text    NOT NULL,
    name_en  text    NOT NULL,
    state    text    NOT NULL CHECK (state IN ('OFFICIAL', 'UNVERIFIED', 'PROJECTION')),
    source   text    NOT NULL,
    PRIMARY KEY (place, day)
);
