-- Customers' files. What every complaint needs stays in customer; what only care and follow-up need lies beside it, in rows that
-- customers who merely wrote to us do not have.

create function is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The table % is append-only: % refused.', tg_table_name, lower(tg_op);
end $$;

-- number: the courier's own name of the customer. Amounts are whole yuan; value facts are as of facts_as_of and null while unknown.
create table customer_file (
    customer_id         bigint      primary key references customer,
    number              text        unique,
    type_source         text        not null check (type_source in ('ASSUMED', 'DECIDED', 'PERSON')),
    type_rule           text,
    type_table_version  integer,
    type_set_by         text,
    type_set_at         timestamptz,
    alternate_phone     text,
    preferred_channel   text        check (preferred_channel in ('EMAIL', 'PHONE', 'SMS', 'PUSH')),
    alternate_channel   text        check (alternate_channel in ('EMAIL', 'PHONE', 'SMS', 'PUSH')),
    contact_from        time,
    contact_until       time,
    contact_days        text,
    business            boolean,
    contract            boolean,
    parcels_per_month   integer,
    parcels_last_week   integer,
    parcels_eight_weeks integer,
    revenue_yuan        bigint,
    facts_as_of         date,
    manager             text,
    vulnerable          boolean     not null default false,
    updated_at          timestamptz not null,
    check ((contact_from is null) = (contact_until is null)),
    check (contact_from < contact_until)
);

-- From which revenue on a customer belongs to the top five per cent; null while too few are known.
create table customer_value_mark (
    single       boolean     primary key default true check (single),
    revenue_yuan bigint,
    customers    bigint      not null,
    reckoned_at  timestamptz not null
);

-- What happened to a file: codes and references only, so that erasing a person leaves the proof whole.
create table customer_event (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    at          timestamptz not null,
    actor       text        not null,
    kind        text        not null,
    data        json        not null
);
create index customer_event_customer on customer_event (customer_id, id);
create trigger customer_event_append_only before update or delete on customer_event
    for each row execute function is_append_only();
create trigger customer_event_never_emptied before truncate on customer_event
    for each statement execute function is_append_only();

-- What a customer agreed to or withdrew, with its proof. The latest entry of a purpose counts, by when the customer said it.
create table consent (
    id           bigint generated always as identity primary key,
    customer_id  bigint      not null references customer,
    purpose      text        not null check (purpose in ('SURVEY', 'MARKETING', 'RECORDING', 'CARE', 'SPECIAL_CARE')),
    state        text        not null check (state in ('GIVEN', 'WITHDRAWN')),
    at           timestamptz not null,
    channel      text        not null,
    evidence     text        not null,
    text_version text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    unique (customer_id, purpose, state, evidence),
    check (state = 'WITHDRAWN' or text_version is not null)
);
create index consent_latest on consent (customer_id, purpose, at desc, id desc);
create trigger consent_append_only before update or delete on consent
    for each row execute function is_append_only();
create trigger consent_never_emptied before truncate on consent
    for each statement execute function is_append_only();

-- What the rules say of a customer; only customers who ever scored have a row. found_at: since when they have said so.
create table at_risk_score (
    customer_id     bigint      primary key references customer,
    score           integer     not null,
    at_risk         boolean     not null,
    reasons         json        not null,
    package_version text        not null,
    found_at        timestamptz not null
);

create table at_risk_override (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    at_risk     boolean     not null,
    reason      text        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    ends_at     timestamptz not null,
    ended_at    timestamptz,
    ended_by    text
);
create unique index at_risk_override_open on at_risk_override (customer_id) where ended_at is null;

-- How far the scoring of a day has come; goes on from here after a crash, on whichever node.
create table at_risk_refresh (
    day         date        primary key,
    position    bigint      not null default 0,
    customers   bigint      not null default 0,
    finished_at timestamptz
);

-- Files of customers taken in, and the rows that were not, as they came, until their mended copy was sent.
create table customer_import (
    id          uuid        primary key,
    started_at  timestamptz not null,
    started_by  text        not null,
    charset     text        not null,
    header      text        not null default '',
    state       text        not null check (state in ('RUNNING', 'COMPLETED', 'BROKEN')),
    broken_at   bigint,
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    rejected    bigint      not null default 0,
    finished_at timestamptz
);

create table customer_import_reject (
    import_id  uuid   not null references customer_import,
    line       bigint not null,
    cells      json   not null,
    reason_zh  text   not null,
    reason_en  text   not null,
    primary key (import_id, line)
);
