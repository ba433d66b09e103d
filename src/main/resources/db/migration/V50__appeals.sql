-- Appeals to the postal authority (12305) that reached us about a case, as the desk records them. Words in a letter that speak of the
-- authority are no appeal; an entry here is. One a case: nobody may appeal twice about the same matter.
create table appeal (
    complaint_number text        primary key references complaint,
    received_at      timestamptz not null,
    recorded_by      text        not null,
    recorded_at      timestamptz not null
);

-- appealed_at: when the authority's notice reached us; null without one.
alter table insight.complaint_fact add column appealed_at timestamptz;
create index complaint_fact_appealed on insight.complaint_fact (appealed_at, number) where appealed_at is not null;

alter view insight.complaint_source rename to complaint_case_source;
create view insight.complaint_source as
select c.*, a.received_at as appealed_at
from insight.complaint_case_source c left join appeal a on a.complaint_number = c.number;

-- The authority counts an appeal whatever becomes of the case with us, so that those of merged cases count too.
create view insight.of_appeals as
select f.*, text 'APPEALS' as measure, insight.day_of(f.appealed_at) as day, 0::int as class, 1::int as n, 0::int as hits,
    0::bigint as total, 0::numeric as squares from insight.complaint_fact f
    where f.appealed_at is not null and (f.excluded is null or f.excluded = 'MERGED');

insert into insight.told_apart values ('APPEALS', 'ALL'), ('APPEALS', 'REGION'), ('APPEALS', 'OUTLET');

create or replace view insight.complaint_part as
select m.number, d.dimension, m.measure, m.day, d.value, m.class, m.n, m.hits, m.total, m.squares
from insight.complaint_measure m cross join lateral (values
    ('ALL', ''), ('CUSTOMER_TYPE', m.customer_type), ('REGION', coalesce(m.region, '')), ('OUTLET', coalesce(m.outlet, '')),
    ('CATEGORY', coalesce(m.category, '')), ('CHANNEL', m.channel), ('AGENT', coalesce(m.agent, '')),
    ('LINK', coalesce(m.link, '')),
    ('REGION_LINK', coalesce(m.region, '') || '/' || coalesce(m.link, ''))
) d (dimension, value)
join insight.told_apart on told_apart.measure = m.measure and told_apart.dimension = d.dimension
union all
select m.number, 'TERM', m.measure, m.day, t.term, m.class, m.n, m.hits, m.total, m.squares
from insight.complaint_measure m join insight.complaint_term t on t.number = m.number
where m.measure = 'COMPLAINTS'
union all
select m.number, d.dimension, m.measure, m.day, d.value, m.class, m.n, m.hits, m.total, m.squares
from insight.of_appeals m cross join lateral (values
    ('ALL', ''), ('REGION', coalesce(m.region, '')), ('OUTLET', coalesce(m.outlet, ''))) d (dimension, value);

create or replace view insight.counted_complaint as
select number, received_at, received_day, kind, category, official_class, link, channel, customer_type, region, outlet, courier_ref,
    department, agent, priority, severity, status, effective, closed_at, closed_day, outcome, first_response_at, human_response_at,
    human_response_minutes, decision_told_at, resolution_due_at, resolution_kept, promises_kept, promises_broken, reopened, repeat,
    repeated, transferred, escalated, settled_at_first_contact, auto_routed, auto_answered, auto_answer_returned, callback_outcome,
    callback_at, confirmed_solved, compensation_cents, compensated_at, by_policy, decided_at, remedy_carried_at,
    remedy_centidays / 100.0 as remedy_working_days, appealed_at
from insight.complaint_fact where excluded is null;

-- What a person has closed about a score or appeals holds for as long as their windows reach.
create index early_warning_closed on early_warning (dimension, closed_day) where closed_day is not null;
