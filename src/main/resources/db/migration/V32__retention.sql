-- How long what is kept, and what stops the erasing of a case.

-- Nothing of the case is erased while one is in force. reason is a code: nothing about a person is written here.
create table legal_hold (
    id          uuid        primary key,
    case_number text        not null,
    reason      text        not null check (reason in ('LAWSUIT', 'REGULATOR', 'POLICE', 'CLAIM', 'AUDIT')),
    placed_by   text        not null,
    placed_at   timestamptz not null,
    until_at    timestamptz not null check (until_at > placed_at),
    released_by text,
    released_at timestamptz
);
create index legal_hold_case on legal_hold (case_number) where released_at is null;

-- One row per day and kind of data: what the daily routine has done. A kind that is finished for the day is left alone.
create table retention_run (
    day         date        not null,
    data_class  text        not null,
    rule        text        not null,
    rows        bigint      not null default 0,
    finished_at timestamptz,
    primary key (day, data_class)
);

create index complaint_closed on complaint (closed_at) where closed_at is not null;
create index follow_up_finished on follow_up (finished_at) where finished_at is not null;
