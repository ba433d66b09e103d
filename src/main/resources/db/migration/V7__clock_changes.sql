-- Edits of a calendar or of the SLA policy while cases are open: listed first, then moved under the name of who approved.

create table clock_change (
    id             uuid        primary key,
    kind           text        not null check (kind in ('CALENDAR', 'POLICY')),
    region         text,
    version        integer     not null,
    yaml           text,
    holidays       json,
    state          text        not null check (state in ('PROPOSED', 'LISTED', 'APPROVED', 'APPLIED', 'REJECTED')),
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    -- The last case that was listed or moved: where the next chunk begins, also after a crash.
    position       text        not null default ''
);

-- One undecided change of a kind and region at a time.
create unique index clock_change_open on clock_change (kind, coalesce(region, ''))
    where state in ('PROPOSED', 'LISTED', 'APPROVED');

create table clock_change_impact (
    change_id        uuid        not null references clock_change,
    complaint_number text        not null references complaint,
    milestone        text        not null,
    cycle            integer     not null,
    due_before       timestamptz not null,
    -- Null when it is not promised any more.
    due_after        timestamptz,
    primary key (change_id, complaint_number, milestone, cycle)
);
