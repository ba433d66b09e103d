-- Anchors: once a day, one signature over the heads of all chains that have grown, and over the anchor before. Columns that are
-- signed are texts as they were signed.

-- When the database took an entry, whatever clock the application goes by; what has grown lately is found by a small index.
alter table case_event add column recorded_at timestamptz not null default clock_timestamp();
create index case_event_recorded on case_event using brin (recorded_at);
create index case_trace_recorded on case_trace using brin (recorded_at);

create table anchor (
    seq           bigint      primary key check (seq > 0),
    day           text        not null unique,
    made_at       text        not null,
    chains        bigint      not null,
    root          text        not null,
    previous      text        not null,
    public_key    text        not null,
    signature     text        not null,
    -- Entries taken later than this belong to the next anchor too: a transaction may have been open meanwhile.
    covers_until  timestamptz not null
);

create table anchor_leaf (
    anchor_seq  bigint  not null references anchor,
    position    integer not null,
    number      text    not null,
    ledger_seq  integer not null,
    ledger_hash text    not null,
    trace_seq   integer not null,
    trace_hash  text    not null,
    primary key (anchor_seq, position)
);
create index anchor_leaf_case on anchor_leaf (number, anchor_seq);

create trigger anchor_append_only before update or delete on anchor for each row execute function is_append_only();
create trigger anchor_never_emptied before truncate on anchor for each statement execute function is_append_only();
create trigger anchor_leaf_append_only before update or delete on anchor_leaf for each row execute function is_append_only();
create trigger anchor_leaf_never_emptied before truncate on anchor_leaf for each statement execute function is_append_only();
