-- Early warning (S2-66 to S2-68): what was judged, warnings with their evidence and what they turned out to be, known events.

create sequence early_warning_number_seq;

-- What has been judged, so that no day and no hour is judged twice, by whichever node. slot: DAY 2026-11-21 or HOUR 2026-11-21T14:00Z.
create table early_warning_run (
    slot           text        primary key,
    judged_at      timestamptz not null,
    measured       integer     not null default 0,
    raised         integer     not null default 0,
    explained      integer     not null default 0,
    rules_version  text,
    limits_version integer
);

-- Events everybody knows of, such as a storm or a day of sales: alarms of their scope are explained by them or made milder. subject is
-- - for all of a dimension. reason is words of staff.
create table known_event (
    id           bigint      generated always as identity primary key,
    kind         text        not null check (kind in ('WEATHER', 'PROMOTION', 'HOLIDAY', 'STRIKE', 'OUTAGE', 'AUTHORITY', 'OTHER')),
    dimension    text        not null,
    subject      text        not null,
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    explains     boolean     not null,
    reason       text        not null,
    declared_by  text        not null,
    declared_at  timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    unique (kind, dimension, subject, first_day, last_day, declared_by, declared_at)
);
create index known_event_days on known_event (last_day) where withdrawn_at is null;

-- One warning about one subject; it grows worse, it does not come twice. rule raised it, by rules and limits of these versions. judged_day
-- is the day whose figures raised it. finding is what the owner found, verdict what it turned out to be in the end.
create table early_warning (
    number         text        primary key default
        ('W-' || to_char(now() at time zone 'Asia/Shanghai', 'YYYY') || '-' || lpad(nextval('early_warning_number_seq')::text, 6, '0')),
    dimension      text        not null,
    subject        text        not null,
    level          text        not null check (level in ('YELLOW', 'ORANGE', 'RED')),
    rule           text        not null,
    rules_version  text        not null,
    limits_version integer     not null,
    judged_day     date        not null,
    raised_at      timestamptz not null,
    worsened_at    timestamptz,
    owner_group    text        not null,
    plan           text        not null,
    due_at         timestamptz not null,
    escalated_at   timestamptz,
    finding        text        check (finding in ('REAL', 'FALSE_ALARM', 'KNOWN_EVENT')),
    found_by       text,
    found_at       timestamptz,
    judge_at       timestamptz,
    verdict        text        check (verdict in ('HIT', 'FALSE', 'EXPLAINED')),
    judged_by      text,
    closed_at      timestamptz,
    closed_day     date,
    check ((closed_at is null) = (verdict is null))
);
create unique index early_warning_open on early_warning (dimension, subject) where closed_at is null;
create index early_warning_subject on early_warning (dimension, subject, closed_day);
create index early_warning_newest on early_warning (raised_at, number);

-- What was measured, day by day, while a warning stands. detail is a category or an indicator within the subject, or empty.
create table early_warning_signal (
    number  text        not null references early_warning,
    day     date        not null,
    rule    text        not null,
    detail  text        not null default '',
    level   text        not null,
    event   bigint      references known_event,
    figures json        not null,
    at      timestamptz not null,
    primary key (number, day, rule, detail)
);

-- Alarms that a known event explained, so that they are on record.
create table explained_alarm (
    day       date        not null,
    dimension text        not null,
    subject   text        not null,
    rule      text        not null,
    detail    text        not null default '',
    level     text        not null,
    event     bigint      not null references known_event,
    figures   json        not null,
    at        timestamptz not null,
    primary key (day, dimension, subject, rule, detail)
);

-- What owners and judges write; words stay here.
create table early_warning_note (
    number text        not null references early_warning,
    at     timestamptz not null,
    author text        not null,
    words  text        not null
);
create index early_warning_note_number on early_warning_note (number, at);

-- How many days in a row the tail of a series was beyond orange, up to the last day that was judged.
create table early_warning_streak (
    dimension text    not null,
    subject   text    not null,
    day       date    not null,
    days      integer not null,
    primary key (dimension, subject)
);
