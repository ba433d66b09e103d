-- Improvement actions (S2-69, S4-54): cause, measure, owner, due date, and whether it helped.

create sequence improvement_action_number_seq;

-- origin: what it comes from, with its reference (a warning's or case's number). origin_key makes asking twice the same action.
-- indicator, dimension and subject: the figure it is meant to move. round: how many times it has been tried. published_*: what customers
-- read, after a person released it.
create table improvement_action (
    number        text        primary key default
        ('A-' || to_char(now() at time zone 'Asia/Shanghai', 'YYYY') || '-' || lpad(nextval('improvement_action_number_seq')::text, 6, '0')),
    origin        text        not null check (origin in ('WARNING', 'AUDIT', 'REPORT', 'SUGGESTION', 'HAND')),
    reference     text,
    origin_key    text        unique,
    title         text        not null,
    state         text        not null check (state in ('OPEN', 'PLANNED', 'DONE', 'MEASURED', 'EFFECTIVE', 'DROPPED')),
    round         integer     not null default 1,
    planner_group text        not null,
    cause         text        check (cause in ('PEOPLE', 'PROCESS', 'SYSTEM', 'PARTNER', 'CUSTOMER', 'FORCE_MAJEURE')),
    measure       text,
    owner         text,
    due_at        timestamptz,
    indicator     text        not null check (indicator in ('COMPLAINTS', 'UPHELD', 'ON_TIME', 'REPEATED')),
    dimension     text        not null,
    subject       text        not null,
    opened_by     text        not null,
    opened_at     timestamptz not null,
    planned_at    timestamptz,
    reminded_at   timestamptz,
    escalated_at  timestamptz,
    done_at       timestamptz,
    verify_at     timestamptz,
    closed_at     timestamptz,
    published_zh  text,
    published_en  text,
    published_by  text,
    published_at  timestamptz,
    check ((published_at is null) = (published_zh is null) and (published_at is null) = (published_en is null))
);
create index improvement_action_newest on improvement_action (opened_at, number);
create index improvement_action_reference on improvement_action (reference);
create index improvement_action_published on improvement_action (published_at) where published_at is not null;

-- What a round of an action moved: figures of equally long times before its planning and after it was done. change: a ratio of rates, or a
-- difference of shares, with its interval of 95 %.
create table improvement_effect (
    number      text        not null references improvement_action,
    round       integer     not null,
    measured_at timestamptz not null,
    first_day   date        not null,
    done_day    date        not null,
    last_day    date        not null,
    hits_before bigint      not null,
    n_before    bigint      not null,
    hits_after  bigint      not null,
    n_after     bigint      not null,
    change      double precision,
    low         double precision,
    high        double precision,
    verdict     text        check (verdict in ('EFFECTIVE', 'AGAIN', 'DROPPED')),
    judged_by   text,
    judged_at   timestamptz,
    words       text,
    primary key (number, round)
);
