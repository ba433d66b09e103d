-- What the engine did with a case, in rows of our own: its history is cleaned up one day, and models may be taken away. A trace is
-- a chain of its own beside the ledger: it is written by the machine, entry by entry, in the transaction of what it tells.

create table case_trace (
    case_number   text        not null,
    seq           integer     not null,
    at            timestamptz not null,
    actor         text        not null,
    kind          text        not null check (kind in ('PATH', 'OPERATION')),
    data          json        not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    recorded_at   timestamptz not null default clock_timestamp(),
    primary key (case_number, seq)
);

create trigger case_trace_append_only before update or delete on case_trace
    for each row execute function is_append_only();
create trigger case_trace_never_emptied before truncate on case_trace
    for each statement execute function is_append_only();

-- As the ledger's hash, under a word of its own, so that no entry of one chain passes for one of the other.
create function case_trace_hash(previous bytea, number text, seq integer, at timestamptz, actor text, kind text, data text)
    returns bytea language sql immutable as $$
    select sha256(convert_to(concat_ws(E'\n', 'trace', encode(previous, 'hex'), number, seq::text,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, kind, data), 'UTF8'))
$$;

-- Called as the last thing of a transaction, so its lock is held for a moment only and waits for nobody. Business keys that are no
-- case (a planning run, a message in quarantine) leave no trace: 0.
create function append_case_trace(p_number text, p_at timestamptz, p_actor text, p_kind text, p_data text)
    returns integer language plpgsql as $$
declare
    head case_trace;
    next_seq integer;
    previous bytea;
begin
    perform 1 from complaint where number = p_number;
    if not found then
        perform 1 from follow_up where number = p_number;
        if not found then
            return 0;
        end if;
    end if;
    perform pg_advisory_xact_lock(7240028, hashtext(p_number));
    select * into head from case_trace where case_number = p_number order by seq desc limit 1;
    next_seq := coalesce(head.seq, 0) + 1;
    previous := coalesce(head.hash, '\x'::bytea);
    insert into case_trace values (p_number, next_seq, p_at, p_actor, p_kind, p_data::json, previous,
        case_trace_hash(previous, p_number, next_seq, p_at, p_actor, p_kind, p_data));
    return next_seq;
end $$;

-- Every model and table that was ever deployed, as deployed. A trace names a model by the engine's id, which holds key and version.
create table kept_model (
    definition_id text        primary key,
    kind          text        not null check (kind in ('BPMN', 'DMN')),
    key           text        not null,
    version       integer     not null,
    deployment_id text        not null,
    resource      text        not null,
    sha256        text        not null,
    xml           text        not null,
    kept_at       timestamptz not null default clock_timestamp()
);
create index kept_model_version on kept_model (kind, key, version);
create trigger kept_model_append_only before update or delete on kept_model
    for each row execute function is_append_only();
create trigger kept_model_never_emptied before truncate on kept_model
    for each statement execute function is_append_only();
