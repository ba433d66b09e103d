-- Service reports of a month, a quarter, a year. figures: as computed, for ever; conclusion and remark: words of staff.
create table service_report (
    number       text        primary key,
    kind         text        not null check (kind in ('MONTH', 'QUARTER', 'YEAR')),
    first_day    date        not null,
    last_day     date        not null check (last_day > first_day),
    state        text        not null check (state in ('OPENED', 'DRAFT', 'IN_REVIEW', 'RETURNED', 'PUBLISHED')),
    figures      json,
    conclusion   text,
    author       text,
    reviewer     text,
    remark       text,
    opened_at    timestamptz not null,
    state_since  timestamptz not null,
    computed_at  timestamptz,
    published_at timestamptz,
    unique (kind, first_day),
    check (state = 'OPENED' or figures is not null),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create index service_report_newest on service_report (last_day desc, first_day);
