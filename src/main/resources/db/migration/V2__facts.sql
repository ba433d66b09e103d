-- Facts. Processes carry references to these rows; nothing personal is stored anywhere else.

create table customer (
    id          bigint generated always as identity primary key,
    type        text        not null default 'ORDINARY' check (type in ('ORDINARY', 'SME', 'KEY_ACCOUNT')),
    name        text        not null,
    email       text        unique,
    phone       text,
    app_id      text,
    language    text        not null default 'ZH' check (language in ('ZH', 'EN')),
    region      text,
    time_zone   text        not null default 'Asia/Shanghai',
    at_risk     boolean     not null default false,
    created_at  timestamptz not null
);

create index customer_phone on customer (phone) where phone is not null;

create sequence complaint_number_seq;

create table complaint (
    number              text        primary key,
    version             integer     not null,
    customer_id         bigint      not null references customer,
    channel             text        not null,
    external_id         text        not null,
    fingerprint         text        not null,
    subject             text        not null,
    description         text        not null,
    waybill             text,
    declared_value_yuan bigint,
    type                text,
    category            text,
    angry               boolean,
    exposure            text,
    severity            integer,
    complexity          text,
    claim               boolean,
    points              integer,
    priority            text,
    level               integer     not null,
    department          text,
    agent               text,
    root_cause          text,
    responsible_party   text,
    findings            text,
    remedy              text,
    amount_cents        bigint,
    solution            text,
    status              text        not null,
    outcome             text,
    merged_into         text        references complaint,
    reopen_count        integer     not null,
    received_at         timestamptz not null,
    closed_at           timestamptz,
    unique (channel, external_id)
);

-- Foreign keys are looked up from the other side; open work is counted per agent.
create index complaint_customer on complaint (customer_id, received_at);
create index complaint_open_per_agent on complaint (agent) where closed_at is null and agent is not null;

create table inbound_message (
    id               bigint generated always as identity primary key,
    channel          text        not null,
    external_id      text        not null,
    received_at      timestamptz not null,
    raw              bytea       not null,
    state            text        not null check (state in ('RECEIVED', 'REGISTERED', 'ATTACHED', 'QUARANTINED')),
    reason           text,
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz not null,
    complaint_number text        references complaint,
    body             text,
    unique (channel, external_id)
);
create index inbound_message_waiting on inbound_message (next_attempt_at) where state = 'RECEIVED';
create index inbound_message_case on inbound_message (complaint_number) where complaint_number is not null;

create table attachment (
    inbound_message_id bigint  not null references inbound_message,
    position           integer not null,
    name               text    not null,
    media_type         text    not null,
    sha256             text    not null,
    content            bytea   not null,
    primary key (inbound_message_id, position)
);

create table outbound_message (
    id               uuid        primary key,
    complaint_number text        not null references complaint,
    customer_id      bigint      not null references customer,
    purpose          text        not null,
    occasion         integer     not null,
    channel          text        not null,
    tried_channels   text        not null default '',
    language         text        not null,
    subject          text        not null,
    body             text        not null,
    state            text        not null check (state in ('PENDING', 'SENT', 'SUPPRESSED', 'BY_HAND')),
    created_at       timestamptz not null,
    settled_at       timestamptz,
    unique (complaint_number, purpose, occasion)
);

create table sla_clock (
    complaint_number text        not null references complaint,
    milestone        text        not null,
    cycle            integer     not null,
    started_at       timestamptz not null,
    target           text        not null,
    clock            text        not null,
    warn_at          timestamptz not null,
    due_at           timestamptz not null,
    policy_version   integer     not null,
    rule             text        not null,
    fulfilled_at     timestamptz,
    broken_at        timestamptz,
    cancelled_at     timestamptz,
    primary key (complaint_number, milestone, cycle)
);

create table callback (
    id               uuid        primary key,
    complaint_number text        not null references complaint,
    round            integer     not null,
    purpose          text        not null,
    tier             text        not null,
    planned_at       timestamptz not null,
    result           text,
    finished_at      timestamptz,
    unique (complaint_number, round)
);

create table callback_attempt (
    callback_id  uuid        not null references callback,
    attempt      integer     not null,
    kind         text        not null check (kind in ('CALL', 'MESSAGE')),
    at           timestamptz not null,
    caller       text,
    disposition  text        not null,
    satisfaction integer     check (satisfaction between 1 and 5),
    effort       integer     check (effort between 1 and 7),
    call_again_at timestamptz,
    note         text,
    primary key (callback_id, attempt)
);
