-- What a person may ask about their data, and what was erased. Requests have numbers, ledgers and letters as cases have.

-- Since when the file says nothing of a person any more. Whoever writes or calls again is a new customer.
alter table customer add column erased_at timestamptz;

create sequence privacy_request_seq;

-- kind: ERASURE, or COPY of all that is kept about the customer. way: the page of a case, another system of the courier's, staff.
-- verified_by: who made sure that the customer is who asks; the way itself where that proves it. decided_by is somebody else.
-- waits_for: what stood in the way when last looked.
create table privacy_request (
    number        text        primary key default
        ('E-' || to_char(now() at time zone 'UTC', 'YYYY') || '-' || lpad(nextval('privacy_request_seq')::text, 6, '0')),
    kind          text        not null check (kind in ('ERASURE', 'COPY')),
    customer_id   bigint      not null references customer,
    way           text        not null check (way in ('PAGE', 'SYSTEM', 'STAFF')),
    requested_by  text        not null,
    requested_at  timestamptz not null,
    answer_due_at timestamptz not null,
    state         text        not null check (state in ('OPEN', 'DONE', 'REFUSED')),
    verified_by   text,
    verified_at   timestamptz,
    decided_by    text,
    decided_at    timestamptz,
    refusal       text,
    waits_for     text,
    look_again_at timestamptz,
    finished_at   timestamptz
);
create unique index privacy_request_open on privacy_request (customer_id) where kind = 'ERASURE' and state = 'OPEN';
create index privacy_request_customer on privacy_request (customer_id, requested_at);

-- Which words of which case are gone. why: number of the request, or row of the retention table.
create table case_forgotten (
    number     text        not null,
    data_class text        not null,
    at         timestamptz not null,
    why        text        not null,
    primary key (number, data_class)
);

-- A consent's proof outlives the person: who, what, when and which text stay as they are. What it refers to may name the person
-- (a recording, a mail), so that, and only that, may be replaced by something that says nothing.
create function consent_keeps_its_proof() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.evidence ~ '^erased:[0-9a-f-]{36}$' and to_jsonb(new) - 'evidence' = to_jsonb(old) - 'evidence' then
        return new;
    end if;
    raise exception 'The table consent is append-only: % refused.', lower(tg_op);
end $$;
drop trigger consent_append_only on consent;
create trigger consent_append_only before update or delete on consent
    for each row execute function consent_keeps_its_proof();
