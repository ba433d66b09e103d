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

-- A case is a complaint, a follow-up, a warning, an improvement action or, where that table is there, a request about a person's data.
-- The two frequent ones come first; this is asked for every entry.
create function lock_case(p_number text) returns boolean language plpgsql as $$
begin
    perform 1 from complaint where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform 1 from follow_up where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform 1 from early_warning where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform 1 from improvement_action where number = p_number for no key update;
    if found or to_regclass('privacy_request') is null then
        return found;
    end if;
    perform 1 from privacy_request where number = p_number for no key update;
    return found;
end $$;

create or replace function append_case_event(p_number text, p_at timestamptz, p_actor text, p_kind text, p_data text)
    returns integer language plpgsql as $$
declare
    head case_event;
    next_seq integer;
    previous bytea;
begin
    if not lock_case(p_number) then
        raise exception 'No case % to append to.', p_number using errcode = 'foreign_key_violation';
    end if;
    select * into head from case_event where complaint_number = p_number order by seq desc limit 1;
    next_seq := coalesce(head.seq, 0) + 1;
    previous := coalesce(head.hash, '\x'::bytea);
    insert into case_event values (p_number, next_seq, p_at, p_actor, p_kind, p_data::json, previous,
        case_event_hash(previous, p_number, next_seq, p_at, p_actor, p_kind, p_data));
    return next_seq;
end $$;

create function is_case(p_number text) returns boolean language plpgsql stable as $$
begin
    if exists (select from complaint where number = p_number)
        or exists (select from follow_up where number = p_number)
        or exists (select from early_warning where number = p_number)
        or exists (select from improvement_action where number = p_number) then
        return true;
    end if;
    if to_regclass('privacy_request') is null then
        return false;
    end if;
    return exists (select from privacy_request where number = p_number);
end $$;

-- Business keys that are no case (a planning run, a message in quarantine, a round of early warning) leave no trace: 0.
create or replace function append_case_trace(p_number text, p_at timestamptz, p_actor text, p_kind text, p_data text)
    returns integer language plpgsql as $$
declare
    head case_trace;
    next_seq integer;
    previous bytea;
begin
    if not is_case(p_number) then
        return 0;
    end if;
    perform pg_advisory_xact_lock(7240028, hashtext(p_number));
    select * into head from case_trace where case_number = p_number order by seq desc limit 1;
    next_seq := coalesce(head.seq, 0) + 1;
    previous := coalesce(head.hash, '\x'::bytea);
    insert into case_trace values (p_number, next_seq, p_at, p_actor, p_kind, p_data::json, previous,
        case_trace_hash(previous, p_number, next_seq, p_at, p_actor, p_kind, p_data));
    return next_seq;
end $$;
