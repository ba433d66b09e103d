-- Everything that has a ledger and a trace of its own, in one place; to append to a ledger locks the row it is about.
-- The two frequent kinds come first: this is asked for every entry. The table of reviews comes with V45, before the first entry.
create function lock_case(p_number text) returns boolean language plpgsql as $$
begin
    perform from complaint where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from follow_up where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from early_warning where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from improvement_action where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from privacy_request where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from case_review where number = p_number for no key update;
    if found then
        return true;
    end if;
    perform from service_report where number = p_number for no key update;
    return found;
end $$;

create function is_case(p_number text) returns boolean language plpgsql stable as $$
begin
    return exists (select from complaint where number = p_number)
        or exists (select from follow_up where number = p_number)
        or exists (select from early_warning where number = p_number)
        or exists (select from improvement_action where number = p_number)
        or exists (select from privacy_request where number = p_number)
        or exists (select from case_review where number = p_number)
        or exists (select from service_report where number = p_number);
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
