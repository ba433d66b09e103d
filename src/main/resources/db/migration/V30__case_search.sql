-- Finding cases again, running or ended, in pages that stay where they are: always by time received, newest first.

create index complaint_received on complaint (received_at, number);
create index complaint_category_received on complaint (category, received_at, number) where category is not null;
create index complaint_agent_received on complaint (agent, received_at, number) where agent is not null;
create index complaint_ended on complaint (status, received_at, number) where closed_at is not null;
create index sla_clock_broken on sla_clock (milestone, complaint_number) where broken_at is not null;

-- Which rule rows decided about a case, and which versions of models it went through: for "all cases this row was about". Written
-- with the entry that tells it, so that neither is without the other.
create table case_term (
    kind   text not null check (kind in ('RULE', 'MODEL')),
    term   text not null,
    number text not null,
    primary key (kind, term, number)
);

create function note_rules() returns trigger language plpgsql as $$
begin
    insert into case_term (kind, term, number)
        select distinct 'RULE', coalesce(proof->>'table', 'entitlement') || ':' || rule, new.complaint_number
        from (
                select new.data->'decision' as proof
                union all
                select * from json_array_elements(coalesce(new.data->'decisions', '[]'))
                union all
                select json_build_object('rules', new.data->'rules')) asked,
            lateral (select coalesce(proof->'rules', '[]') as rules) told,
            lateral (
                select * from json_array_elements_text(case when json_typeof(rules) = 'array' then rules else '[]' end)
                union all
                select value from json_each_text(case when json_typeof(rules) = 'object' then rules else '{}' end)) named (rule)
        where rule is not null
        on conflict do nothing;
    return null;
end $$;
create trigger case_event_rules after insert on case_event for each row
    when (coalesce(new.data->'decision', new.data->'decisions', new.data->'rules') is not null) execute function note_rules();

-- A process that began: complaint:3 is the third version.
create function note_models() returns trigger language plpgsql as $$
begin
    insert into case_term (kind, term, number)
        select distinct 'MODEL', substring(instance->>'model' from '^[^:]+:[0-9]+'), new.case_number
        from json_array_elements(new.data->'instances') instance
        where instance->'steps'->>0 like 'START %'
        on conflict do nothing;
    return null;
end $$;
create trigger case_trace_models after insert on case_trace for each row
    when (new.kind = 'PATH') execute function note_models();

-- A search somebody wants to make again; criteria are the parameters of the address.
create table saved_search (
    id       uuid        primary key,
    owner    text        not null,
    name     text        not null check (length(name) between 1 and 80),
    criteria text        not null check (length(criteria) <= 2000),
    saved_at timestamptz not null,
    unique (owner, name)
);
