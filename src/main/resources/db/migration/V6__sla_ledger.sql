-- Clocks that pause, and the ledger that explains them.

-- Business calendars as their owners wrote them. The newest version of a region is in force; clocks name the one they count by.
create table business_calendar (
    region      text        not null,
    version     integer     not null,
    yaml        text        not null,
    holidays    json        not null,
    fingerprint text        not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (region, version)
);

-- What the targets of a case depend on, and by which region's calendar they count.
create table service_terms (
    complaint_number text primary key references complaint,
    priority         text not null,
    complexity       text not null,
    claim            boolean not null,
    region           text not null
);

insert into service_terms
select number, coalesce(priority, 'P3'), coalesce(complexity, 'SIMPLE'), coalesce(claim, false), 'cn' from complaint;

-- used_ms: counted time already used before running_since. A paused clock has no running_since, but the reason and the latest
-- moment at which it runs again; its due date is reckoned from there, so that its timer cannot fire meanwhile.
alter table sla_clock
    add column paused_while     text        not null default '',
    add column region           text        not null default 'cn',
    add column calendar_version integer     not null default 1,
    add column used_ms          bigint      not null default 0,
    add column running_since    timestamptz,
    add column paused_for       text        check (paused_for in ('CUSTOMER', 'THIRD_PARTY', 'BRANCH')),
    add column paused_until     timestamptz,
    add column warned_at        timestamptz,
    add column warn_at_percent  integer     not null default 75;

update sla_clock set running_since = started_at where fulfilled_at is null and cancelled_at is null;

alter table sla_clock
    alter column paused_while drop default,
    alter column region drop default,
    alter column calendar_version drop default,
    alter column used_ms drop default,
    alter column warn_at_percent drop default;
alter table sla_clock set (fillfactor = 80);

-- Open clocks are listed when a calendar or a policy changes.
create index sla_clock_open on sla_clock (complaint_number) where fulfilled_at is null and cancelled_at is null;

-- What happened to each clock, append-only: the state in sla_clock follows from it.
create table sla_event (
    id               bigint generated always as identity primary key,
    complaint_number text        not null references complaint,
    milestone        text        not null,
    cycle            integer     not null,
    kind             text        not null check (kind in
        ('START', 'WARN', 'PAUSE', 'RESUME', 'FULFIL', 'BREACH', 'RESET', 'CANCEL', 'RECOMPUTE')),
    at               timestamptz not null,
    due_at           timestamptz not null,
    used_ms          bigint      not null,
    running_since    timestamptz,
    policy_version   integer     not null,
    rule             text        not null,
    region           text        not null,
    calendar_version integer     not null,
    reason           text,
    actor            text        not null
);
create index sla_event_case on sla_event (complaint_number);

insert into sla_event (complaint_number, milestone, cycle, kind, at, due_at, used_ms, running_since, policy_version, rule,
    region, calendar_version, actor)
select complaint_number, milestone, cycle, kind, at, due_at, 0, case when kind in ('START', 'BREACH') then started_at end,
    policy_version, rule, region, calendar_version, 'system'
from sla_clock, lateral (values ('START', started_at, 1), ('BREACH', broken_at, 2), ('FULFIL', fulfilled_at, 3),
    ('CANCEL', cancelled_at, 4)) event (kind, at, position)
where at is not null order by complaint_number, at, position;

create function sla_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The SLA ledger is append-only: % refused.', lower(tg_op);
end $$;

create trigger sla_event_append_only before update or delete on sla_event
    for each row execute function sla_event_is_append_only();
create trigger sla_event_never_emptied before truncate on sla_event
    for each statement execute function sla_event_is_append_only();

-- Each level of the ladder is climbed once per clock, whoever fires: a timer, its retry, or a timer that came back with a
-- migrated instance.
create table escalation (
    complaint_number text        not null references complaint,
    milestone        text        not null,
    cycle            integer     not null,
    level            integer     not null check (level between 0 and 5),
    at               timestamptz not null,
    recipients       text        not null,
    action           text        not null,
    table_version    integer     not null,
    rule             text        not null,
    settled_at       timestamptz,
    settled_by       text,
    measure          text,
    primary key (complaint_number, milestone, cycle, level)
);

-- Work that waits for somebody outside the desk: whom for, since when, at the latest until when.
create table inquiry (
    complaint_number text        not null references complaint,
    ordinal          integer     not null,
    awaiting         text        not null check (awaiting in ('CUSTOMER', 'THIRD_PARTY', 'BRANCH')),
    question         text        not null,
    asked_by         text        not null,
    asked_at         timestamptz not null,
    wait_until       timestamptz not null,
    ended_at         timestamptz,
    ended_by         text        check (ended_by in ('ANSWER', 'AGENT', 'LIMIT', 'CASE_ENDED')),
    answer           text,
    primary key (complaint_number, ordinal)
);

-- Results as facts: judged by the policy and calendar the clock names, not by those of today.
create view sla_result as
select complaint_number, milestone, cycle, started_at, due_at, policy_version, rule, region, calendar_version,
    fulfilled_at, broken_at,
    case when broken_at is not null then 'BREACHED'
        when cancelled_at is not null then 'CANCELLED'
        when fulfilled_at is not null then 'WITHIN'
        when running_since is null then 'PAUSED'
        when warned_at is not null then 'AT_RISK'
        else 'RUNNING' end as result
from sla_clock;
