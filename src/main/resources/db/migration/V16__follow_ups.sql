-- Follow-ups: contact after service that nobody complained for. One row is one contact with one customer on one occasion.

create sequence follow_up_number_seq;

-- occasion_key tells repeated occasions apart: 2026-11, a waybill. rule is the row of the cadence table that planned it; reason
-- is the row or code that suppressed, carried over or ended it. complaint_number is the case it started. result is what the
-- answer was judged as, by the row result_rule.
create table follow_up (
    number           text        primary key default
        ('FU' || to_char(now() at time zone 'UTC', 'YY') || '-' || lpad(nextval('follow_up_number_seq')::text, 8, '0')),
    customer_id      bigint      not null references customer,
    occasion         text        not null,
    occasion_key     text        not null,
    way              text        not null check (way in ('SURVEY', 'CALL', 'VISIT', 'PROMPT')),
    questionnaire    text,
    skill            text,
    region           text,
    value_rank       integer     not null default 0,
    rule             text        not null,
    planned_at       timestamptz not null,
    due_at           timestamptz not null,
    state            text        not null check (state in
        ('PLANNED', 'CARRIED_OVER', 'RUNNING', 'SUPPRESSED', 'ANSWERED', 'UNANSWERED', 'REFUSED', 'ENDED')),
    reason           text,
    started_at       timestamptz,
    finished_at      timestamptz,
    result           text,
    result_rule      text,
    complaint_number text        references complaint,
    unique (customer_id, occasion, occasion_key)
);
create index follow_up_waiting on follow_up (due_at) where state in ('PLANNED', 'CARRIED_OVER');
create index follow_up_complaint on follow_up (complaint_number) where complaint_number is not null;
alter table follow_up set (fillfactor = 80);

-- Every contact made with a customer, so that "how often lately" is one look at an index. id is the contact's own name, such as
-- the message's: made twice, it is counted once. reference is the case or follow-up it belonged to: all attempts and reminders
-- of one are one contact to the caps.
create table contact (
    id          text        primary key,
    customer_id bigint      not null references customer,
    at          timestamptz not null,
    channel     text        not null,
    purpose     text        not null check (purpose in ('SERVICE', 'SURVEY', 'NPS', 'CARE', 'MARKETING')),
    reference   text        not null
);
create index contact_lately on contact (customer_id, at) include (purpose, reference);

-- What the visit of a manager found; the words stay here.
create table follow_up_visit (
    follow_up_number text        primary key references follow_up,
    visited_at       timestamptz not null,
    visitor          text        not null,
    result           text        not null,
    note             text
);

-- A case is a complaint or a follow-up from here on. Whoever writes to the tables below appends to the ledger in the same
-- transaction, and the ledger refuses a number that is neither.
alter table case_event drop constraint case_event_complaint_number_fkey;
alter table outbound_message drop constraint outbound_message_complaint_number_fkey;
alter table callback drop constraint callback_complaint_number_fkey;

create or replace function append_case_event(p_number text, p_at timestamptz, p_actor text, p_kind text, p_data text)
    returns integer language plpgsql as $$
declare
    head case_event;
    next_seq integer;
    previous bytea;
begin
    perform 1 from complaint where number = p_number for no key update;
    if not found then
        perform 1 from follow_up where number = p_number for no key update;
        if not found then
            raise exception 'No case % to append to.', p_number using errcode = 'foreign_key_violation';
        end if;
    end if;
    select * into head from case_event where complaint_number = p_number order by seq desc limit 1;
    next_seq := coalesce(head.seq, 0) + 1;
    previous := coalesce(head.hash, '\x'::bytea);
    insert into case_event values (p_number, next_seq, p_at, p_actor, p_kind, p_data::json, previous,
        case_event_hash(previous, p_number, next_seq, p_at, p_actor, p_kind, p_data));
    return next_seq;
end $$;

-- other_number: the customer's alternate number is the one to call. recording is a reference to where it is kept, entered only
-- with the customer's consent.
alter table callback add column other_number boolean not null default false;
alter table callback_attempt add column recording text;
