-- The case ledger: append-only, one hash chain per case. Entries hold references, codes and decisions, never personal data,
-- so that erasing a person leaves the proof whole.

create table case_event (
    complaint_number text        not null references complaint,
    seq              integer     not null,
    at               timestamptz not null,
    actor            text        not null,
    kind             text        not null,
    data             json        not null,
    previous_hash    bytea       not null,
    hash             bytea       not null,
    primary key (complaint_number, seq)
);

create function case_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The case ledger is append-only: % of case % refused.', lower(tg_op), old.complaint_number;
end $$;

create trigger case_event_append_only before update or delete on case_event
    for each row execute function case_event_is_append_only();

create function case_event_is_never_emptied() returns trigger language plpgsql as $$
begin
    raise exception 'The case ledger is append-only: truncate refused.';
end $$;

create trigger case_event_never_emptied before truncate on case_event
    for each statement execute function case_event_is_never_emptied();

-- The bytes a hash is taken over: the previous hash in hex and the entry's fields, one per line.
create function case_event_hash(previous bytea, number text, seq integer, at timestamptz, actor text, kind text, data text)
    returns bytea language sql immutable as $$
    select sha256(convert_to(concat_ws(E'\n', encode(previous, 'hex'), number, seq::text,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, kind, data), 'UTF8'))
$$;

-- The only way in. Locks the case first, so that entries of one case are strictly ordered whoever writes them; each
-- statement of the function sees what was committed while it waited.
create function append_case_event(p_number text, p_at timestamptz, p_actor text, p_kind text, p_data text)
    returns integer language plpgsql as $$
declare
    head case_event;
    next_seq integer;
    previous bytea;
begin
    perform 1 from complaint where number = p_number for no key update;
    if not found then
        raise exception 'No case % to append to.', p_number using errcode = 'foreign_key_violation';
    end if;
    select * into head from case_event where complaint_number = p_number order by seq desc limit 1;
    next_seq := coalesce(head.seq, 0) + 1;
    previous := coalesce(head.hash, '\x'::bytea);
    insert into case_event values (p_number, next_seq, p_at, p_actor, p_kind, p_data::json, previous,
        case_event_hash(previous, p_number, next_seq, p_at, p_actor, p_kind, p_data));
    return next_seq;
end $$;
