-- How facts follow from the tables of the cases, and what of them is counted each day. Views say it once, for the rows that changed as
-- well as for all.

-- The courier's home zone, in which days begin and end.
create function insight.day_of(at timestamptz) returns date language sql immutable parallel safe
    return (at at time zone 'Asia/Shanghai')::date;

create view insight.complaint_source as
select c.number, c.received_at, insight.day_of(c.received_at) as received_day, c.type as kind, c.category,
    known.official_class, known.link, c.channel, who.customer_type, who.region,
    case when c.involved = 'PICKUP_OUTLET' or c.involved is distinct from 'DELIVERY_OUTLET'
            and c.involved is distinct from 'COURIER' and known.link = 'PICKUP' then parcel.pickup_outlet
        when c.involved in ('DELIVERY_OUTLET', 'COURIER') or known.link = 'DELIVERY' then parcel.delivery_outlet
        end as outlet,
    case when known.link = 'DELIVERY' then parcel.courier end as courier_ref,
    c.department, c.agent, c.priority, c.severity, c.status,
    case when c.type in ('COMPLAINT', 'CLAIM') and c.responsible_party is not null
        then c.responsible_party = 'CARRIER' end as effective,
    c.closed_at, insight.day_of(c.closed_at) as closed_day, c.outcome,
    clock.first_response_at, clock.human_asked_at, clock.human_response_at,
    clock.human_response_ms / 60000 as human_response_minutes,
    event.decision_told_at, clock.resolution_due_at, clock.resolution_kept,
    coalesce(clock.kept, 0)::int as promises_kept, coalesce(clock.broken, 0)::int as promises_broken,
    c.reopen_count as reopened,
    coalesce(again.is_repeat, false) as repeat,
    exists (select from complaint later where later.customer_id = c.customer_id and later.number <> c.number
        and later.status <> 'MERGED' and later.received_at >= c.closed_at
        and later.received_at < c.closed_at + interval '30 days'
        and (later.waybill = c.waybill or later.category = c.category)) as repeated,
    coalesce(event.handed_over, false) as transferred,
    exists (select from escalation e where e.complaint_number = c.number and e.level >= 2) as escalated,
    c.status = 'CLOSED' and c.reopen_count = 0 and not coalesce(event.handed_over, false)
        and not exists (select from escalation e where e.complaint_number = c.number and e.level >= 2)
        and not exists (select from case_event e where e.complaint_number = c.number
            and e.kind in ('INFORMATION_RECEIVED', 'REPEATED_CONTACT', 'REOPENED')
            and e.at <= c.closed_at + interval '7 days')
        and not exists (select from complaint later where later.customer_id = c.customer_id
            and later.received_at > c.received_at and later.received_at <= c.closed_at + interval '7 days'
            and (later.waybill = c.waybill or later.category = c.category)) as settled_at_first_contact,
    coalesce(event.routed, false) and not coalesce(event.by_person, false) as auto_routed,
    coalesce(event.routed, false) as routed,
    answer.id is not null as auto_answered,
    answer.returned_at is not null as auto_answer_returned,
    call.result as callback_outcome, call.finished_at as callback_at,
    call.result is not distinct from 'SOLVED' as confirmed_solved,
    coalesce(paid.cents, 0) as compensation_cents, paid.at as compensated_at,
    decision.policy_fit as by_policy, decision.decided_at,
    clock.remedy_carried_at, clock.remedy_ms / 864000 as remedy_centidays,
    case when c.status = 'MERGED' then 'MERGED' else outside.reason end as excluded
from complaint c
left join insight.customer_then who on who.reference = c.number
left join insight.category known on known.category = c.category
left join insight.exclusion outside on outside.number = c.number
left join parcel on parcel.waybill = c.waybill
left join answer_result answer on answer.complaint_number = c.number
left join lateral (
    select min(fulfilled_at) filter (where milestone = 'FIRST_RESPONSE' and cycle = 0) as first_response_at,
        min(started_at) filter (where milestone = 'HUMAN_RESPONSE' and cycle = 0) as human_asked_at,
        min(fulfilled_at) filter (where milestone = 'HUMAN_RESPONSE' and cycle = 0) as human_response_at,
        min(used_ms) filter (where milestone = 'HUMAN_RESPONSE' and cycle = 0 and fulfilled_at is not null)
            as human_response_ms,
        min(due_at) filter (where milestone = 'RESOLUTION' and cycle = 0 and cancelled_at is null) as resolution_due_at,
        bool_and(broken_at is null) filter (where milestone = 'RESOLUTION' and cycle = 0 and cancelled_at is null
            and (broken_at is not null or fulfilled_at is not null)) as resolution_kept,
        max(fulfilled_at) filter (where milestone = 'REMEDY') as remedy_carried_at,
        sum(used_ms) filter (where milestone = 'REMEDY' and fulfilled_at is not null)::bigint as remedy_ms,
        count(*) filter (where fulfilled_at is not null and broken_at is null) as kept,
        count(*) filter (where broken_at is not null) as broken
    from sla_clock s where s.complaint_number = c.number) clock on true
left join lateral (
    select bool_or(kind = 'HANDED_OVER') as handed_over, bool_or(kind = 'ROUTED') as routed,
        bool_or(kind = 'CLASSIFIED' and actor like 'staff:%' or kind = 'AGENT_MISSING') as by_person,
        min(at) filter (where kind in ('SOLUTION_TOLD', 'ANSWERED_AT_ONCE')) as decision_told_at
    from case_event e where e.complaint_number = c.number) event on true
left join lateral (
    select true as is_repeat from complaint earlier
    where earlier.customer_id = c.customer_id and earlier.number <> c.number and earlier.status <> 'MERGED'
        and earlier.closed_at <= c.received_at and earlier.closed_at > c.received_at - interval '30 days'
        and (earlier.waybill = c.waybill or earlier.category = c.category) limit 1) again on true
left join lateral (
    select result, finished_at from callback b
    where b.complaint_number = c.number and finished_at is not null order by round desc limit 1) call on true
left join lateral (
    select sum(amount_cents)::bigint as cents, max(settled_at) as at from remedy_payout p
    where p.complaint_number = c.number and p.amount_cents > 0 and p.state in ('DONE', 'DONE_BY_HAND')) paid on true
left join lateral (
    select d.policy_fit, d.decided_at from remedy r join remedy_decision d on d.remedy_id = r.id
    where r.complaint_number = c.number order by d.decided_at desc, d.round desc limit 1) decision on true;

-- What a caller's codes say: whether the customer was reached, and whether the question was answered.
create view insight.contact_source as
with contact as (
    select b.id::text as id, b.complaint_number as number, 'COMPLAINT' as occasion, 'CALL' as way,
        b.planned_at as due_at, b.id as callback_id, b.result, b.finished_at, null::text as state, c.customer_id
    from callback b join complaint c on c.number = b.complaint_number
    union all
    select f.number, f.number, f.occasion, f.way, f.due_at, b.id, b.result, coalesce(b.finished_at, f.finished_at), f.state,
        f.customer_id
    from follow_up f left join lateral (
        select * from callback b where b.complaint_number = f.number order by round desc limit 1) b on true
    where f.way in ('CALL', 'VISIT') and f.state <> 'SUPPRESSED')
select k.id, k.number, k.occasion, k.way, who.customer_type, who.region,
    coalesce(tried.caller, visit.visitor) as agent, k.due_at, insight.day_of(k.due_at) as due_day,
    coalesce(tried.first_at, visit.visited_at) as attempted_at,
    coalesce(tried.attempts, 0)::int + (visit.visited_at is not null)::int as attempts,
    coalesce(tried.reached_at, met.at, written.at) as reached_at,
    coalesce(tried.completed_at, met.at, written.at) as completed_at,
    insight.day_of(coalesce(tried.completed_at, met.at, written.at)) as completed_day,
    coalesce(tried.refused, k.state = 'REFUSED', false) as refused,
    k.finished_at is not null and coalesce(tried.reached_at, met.at, written.at) is null as unreachable,
    tried.satisfaction, tried.effort,
    case when k.result = 'SOLVED' then true when k.result = 'NOT_SOLVED' then false end as solved,
    exists (select from survey_invitation i join survey_answer a on a.invitation_id = i.id and a.kind = 'NPS' and a.points >= 9
        where i.customer_id = k.customer_id and i.answered_at > coalesce(tried.completed_at, met.at, written.at)
            and i.answered_at <= coalesce(tried.completed_at, met.at, written.at) + interval '30 days') as converted
from contact k
left join insight.customer_then who on who.reference = k.number
left join follow_up_visit visit on visit.follow_up_number = k.number and k.way = 'VISIT'
left join lateral (
    select visit.visited_at as at where visit.result is not null and visit.result <> 'NOT_MET') met on true
left join lateral (
    select min(at) as first_at, count(*) as attempts,
        (array_agg(replace(caller, 'staff:', '') order by attempt desc))[1] as caller,
        min(at) filter (where disposition not in ('NO_ANSWER', 'WRONG_NUMBER', 'NOT_THE_PERSON')) as reached_at,
        min(at) filter (where disposition in ('SOLVED', 'PARTLY_SOLVED', 'NOT_SOLVED', 'NEW_PROBLEM', 'NO_LONGER_WANTS',
            'ALREADY_RECEIVED', 'NOT_RECEIVED', 'COURIER_MARK_FALSE')) as completed_at,
        bool_or(disposition in ('REFUSED', 'CONSENT_WITHDRAWN')) as refused,
        (array_agg(satisfaction order by attempt desc) filter (where satisfaction is not null))[1] as satisfaction,
        (array_agg(effort order by attempt desc) filter (where effort is not null))[1] as effort
    from callback_attempt a where a.callback_id = k.callback_id and a.kind = 'CALL') tried on true
left join lateral (
    select k.finished_at as at where k.result in ('SOLVED', 'NOT_SOLVED') and tried.completed_at is null) written on true;

-- A survey about a complaint belongs to what the complaint is about; one about a parcel to the outlet that delivered it.
create view insight.answer_source as
select i.id as invitation, i.questionnaire, i.version, i.occasion_kind as occasion,
    case when i.occasion_kind in ('COMPLAINT', 'FOLLOW_UP') then i.occasion_reference end as number, i.way,
    who.customer_type, who.region, coalesce(c.outlet, parcel.delivery_outlet) as outlet, c.category, c.link, c.agent,
    i.issued_at, insight.day_of(i.issued_at) as issued_day,
    case when i.bounced_at is null or i.delivered_at > i.bounced_at then i.delivered_at end as delivered_at,
    case when i.delivered_at is null or i.delivered_at <= i.bounced_at then i.bounced_at end as bounced_at,
    i.opened_at, i.answered_at, insight.day_of(i.answered_at) as answered_day, i.expired_at,
    said.csat, said.nps, said.ces, said.solved
from survey_invitation i
left join insight.customer_then who on who.reference = i.id::text
left join insight.complaint_fact c on i.occasion_kind = 'COMPLAINT' and c.number = i.occasion_reference
left join parcel on i.occasion_kind = 'PARCEL' and parcel.waybill = i.occasion_reference
left join lateral (
    select min(points) filter (where kind = 'CSAT' and dimension = 'OVERALL') as csat,
        min(points) filter (where kind = 'NPS') as nps, min(points) filter (where kind = 'CES') as ces,
        min(choice) filter (where kind = 'SOLVED') as solved
    from survey_answer a where a.invitation_id = i.id
        and a.revision = (select max(revision) from survey_response r where r.invitation_id = i.id)) said on true;

-- Times are kept in classes, each about 6 % wider than the one before, so that medians of any period can be told: class b begins at
-- e^(b/16) - 1 minutes.
create function insight.time_class(minutes bigint) returns integer language sql immutable parallel safe
    return floor(16 * ln(greatest(minutes, 0) + 1))::int;

-- What each fact adds to which measure of which day. A view a measure, insight.of_<measure>: a list of the cases behind a figure asks
-- that one, along an index. n: how many; hits: how many of them with the property that is asked; total,
-- squares: sums of the values. Of NPS total is the number of detractors.
create view insight.counted_fact as
select *, kind is null or kind in ('COMPLAINT', 'CLAIM') as is_complaint,
    round(extract(epoch from first_response_at - received_at) / 60)::bigint as response_minutes
from insight.complaint_fact where excluded is null;

create view insight.of_cases as
select f.*, text 'CASES' as measure, f.received_day as day, 0::int as class, 1::int as n, 0::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f;
create view insight.of_complaints as
select f.*, text 'COMPLAINTS' as measure, f.received_day as day, 0::int as class, 1::int as n, 0::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.is_complaint;
create view insight.of_effective as
select f.*, text 'EFFECTIVE' as measure, f.received_day as day, 0::int as class, 1::int as n, f.effective::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.effective is not null;
create view insight.of_first_response as
select f.*, text 'FIRST_RESPONSE' as measure, f.received_day as day, 0::int as class, 1::int as n, coalesce(f.response_minutes <= 1440, false)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f;
create view insight.of_first_response_time as
select f.*, text 'FIRST_RESPONSE_TIME' as measure, f.received_day as day, insight.time_class(f.response_minutes)::int as class, 1::int as n, 0::int as hits,
    (f.response_minutes)::bigint as total, (f.response_minutes::numeric ^ 2)::numeric as squares from insight.counted_fact f
    where f.response_minutes is not null;
create view insight.of_human_response as
select f.*, text 'HUMAN_RESPONSE' as measure, insight.day_of(f.human_asked_at) as day, 0::int as class, 1::int as n, coalesce(f.human_response_minutes <= 120, false)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.human_asked_at is not null;
create view insight.of_human_response_time as
select f.*, text 'HUMAN_RESPONSE_TIME' as measure, insight.day_of(f.human_asked_at) as day, insight.time_class(f.human_response_minutes)::int as class, 1::int as n, 0::int as hits,
    (f.human_response_minutes)::bigint as total, (f.human_response_minutes::numeric ^ 2)::numeric as squares from insight.counted_fact f
    where f.human_response_minutes is not null and f.human_asked_at is not null;
create view insight.of_on_time as
select f.*, text 'ON_TIME' as measure, insight.day_of(f.resolution_due_at) as day, 0::int as class, 1::int as n, coalesce(f.resolution_kept, false)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.resolution_due_at is not null;
create view insight.of_completed_7 as
select f.*, text 'COMPLETED_7' as measure, f.received_day as day, 0::int as class, 1::int as n, coalesce(f.closed_at <= f.received_at + interval '7 days', false)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f;
create view insight.of_completed_30 as
select f.*, text 'COMPLETED_30' as measure, f.received_day as day, 0::int as class, 1::int as n, coalesce(f.closed_at <= f.received_at + interval '30 days', false)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f;
create view insight.of_handled as
select f.*, text 'HANDLED' as measure, f.received_day as day, 0::int as class, 1::int as n, (f.decision_told_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.is_complaint;
create view insight.of_solved as
select f.*, text 'SOLVED' as measure, insight.day_of(f.callback_at) as day, 0::int as class, 1::int as n, f.confirmed_solved::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.callback_outcome in ('SOLVED', 'NOT_SOLVED') and f.callback_at is not null;
create view insight.of_unconfirmed as
select f.*, text 'UNCONFIRMED' as measure, f.closed_day as day, 0::int as class, 1::int as n, (f.outcome is not distinct from 'UNCONFIRMED')::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.is_complaint and f.closed_day is not null;
create view insight.of_claimed_solved as
select f.*, text 'CLAIMED_SOLVED' as measure, f.closed_day as day, 0::int as class, 1::int as n, (f.decision_told_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.is_complaint and f.closed_day is not null;
create view insight.of_first_contact as
select f.*, text 'FIRST_CONTACT' as measure, f.closed_day as day, 0::int as class, 1::int as n, f.settled_at_first_contact::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where not f.repeat and f.closed_day is not null;
create view insight.of_repeated as
select f.*, text 'REPEATED' as measure, f.closed_day as day, 0::int as class, 1::int as n, f.repeated::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.is_complaint and f.closed_day is not null;
create view insight.of_reopened as
select f.*, text 'REOPENED' as measure, f.received_day as day, 0::int as class, 1::int as n, (f.reopened > 0)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.closed_at is not null or f.reopened > 0;
create view insight.of_remedy_time as
select f.*, text 'REMEDY_TIME' as measure, insight.day_of(f.remedy_carried_at) as day, 0::int as class, 1::int as n, (f.remedy_centidays <= 200)::int as hits,
    (f.remedy_centidays)::bigint as total, (f.remedy_centidays::numeric ^ 2)::numeric as squares from insight.counted_fact f
    where f.remedy_carried_at is not null;
create view insight.of_automated as
select f.*, text 'AUTOMATED' as measure, f.received_day as day, 0::int as class, 1::int as n, (f.auto_routed or f.auto_answered)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.routed or f.auto_answered;
create view insight.of_auto_answered as
select f.*, text 'AUTO_ANSWERED' as measure, f.received_day as day, 0::int as class, 1::int as n, f.auto_answered::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.kind = 'ENQUIRY';
create view insight.of_auto_returned as
select f.*, text 'AUTO_RETURNED' as measure, f.received_day as day, 0::int as class, 1::int as n, f.auto_answer_returned::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.auto_answered;
create view insight.of_compensation as
select f.*, text 'COMPENSATION' as measure, insight.day_of(f.compensated_at) as day, 0::int as class, 1::int as n, 0::int as hits,
    (f.compensation_cents)::bigint as total, (f.compensation_cents::numeric ^ 2)::numeric as squares from insight.counted_fact f
    where f.compensated_at is not null;
create view insight.of_by_policy as
select f.*, text 'BY_POLICY' as measure, insight.day_of(f.decided_at) as day, 0::int as class, 1::int as n, f.by_policy::int as hits,
    0::bigint as total, 0::numeric as squares from insight.counted_fact f
    where f.by_policy is not null and f.decided_at is not null;

create view insight.complaint_measure as
select * from insight.of_cases
union all select * from insight.of_complaints
union all select * from insight.of_effective
union all select * from insight.of_first_response
union all select * from insight.of_first_response_time
union all select * from insight.of_human_response
union all select * from insight.of_human_response_time
union all select * from insight.of_on_time
union all select * from insight.of_completed_7
union all select * from insight.of_completed_30
union all select * from insight.of_handled
union all select * from insight.of_solved
union all select * from insight.of_unconfirmed
union all select * from insight.of_claimed_solved
union all select * from insight.of_first_contact
union all select * from insight.of_repeated
union all select * from insight.of_reopened
union all select * from insight.of_remedy_time
union all select * from insight.of_automated
union all select * from insight.of_auto_answered
union all select * from insight.of_auto_returned
union all select * from insight.of_compensation
union all select * from insight.of_by_policy;

create view insight.of_callback_reached as
select f.*, text 'CALLBACK_REACHED' as measure, f.due_day as day, 0::int as class, 1::int as n, (f.reached_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f;
create view insight.of_callback_attempted as
select f.*, text 'CALLBACK_ATTEMPTED' as measure, f.due_day as day, 0::int as class, 1::int as n, (f.attempts > 0)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f;
create view insight.of_callback_completed as
select f.*, text 'CALLBACK_COMPLETED' as measure, f.due_day as day, 0::int as class, 1::int as n, (f.completed_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f;
create view insight.of_callback_refused as
select f.*, text 'CALLBACK_REFUSED' as measure, f.due_day as day, 0::int as class, 1::int as n, f.refused::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f;
create view insight.of_callback_unreachable as
select f.*, text 'CALLBACK_UNREACHABLE' as measure, f.due_day as day, 0::int as class, 1::int as n, f.unreachable::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f;
create view insight.of_callback_satisfied as
select f.*, text 'CALLBACK_SATISFIED' as measure, f.completed_day as day, 0::int as class, 1::int as n, (f.satisfaction >= 4)::int as hits,
    (f.satisfaction)::bigint as total, (f.satisfaction ^ 2)::numeric as squares from insight.contact_fact f
    where f.satisfaction is not null and f.completed_day is not null;
create view insight.of_callback_solved as
select f.*, text 'CALLBACK_SOLVED' as measure, f.completed_day as day, 0::int as class, 1::int as n, f.solved::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f
    where f.solved is not null and f.completed_day is not null;
create view insight.of_callback_converted as
select f.*, text 'CALLBACK_CONVERTED' as measure, f.completed_day as day, 0::int as class, 1::int as n, f.converted::int as hits,
    0::bigint as total, 0::numeric as squares from insight.contact_fact f
    where f.completed_day is not null;

create view insight.contact_measure as
select * from insight.of_callback_reached
union all select * from insight.of_callback_attempted
union all select * from insight.of_callback_completed
union all select * from insight.of_callback_refused
union all select * from insight.of_callback_unreachable
union all select * from insight.of_callback_satisfied
union all select * from insight.of_callback_solved
union all select * from insight.of_callback_converted;

create view insight.of_csat as
select f.*, text 'CSAT' as measure, f.answered_day as day, 0::int as class, 1::int as n, (f.csat >= 4)::int as hits,
    (f.csat)::bigint as total, (f.csat ^ 2)::numeric as squares from insight.answer_fact f
    where f.csat is not null and f.answered_day is not null;
create view insight.of_nps as
select f.*, text 'NPS' as measure, f.answered_day as day, 0::int as class, 1::int as n, (f.nps >= 9)::int as hits,
    ((f.nps <= 6)::int)::bigint as total, 0::numeric as squares from insight.answer_fact f
    where f.nps is not null and f.answered_day is not null;
create view insight.of_ces as
select f.*, text 'CES' as measure, f.answered_day as day, 0::int as class, 1::int as n, (f.ces >= 5)::int as hits,
    (f.ces)::bigint as total, (f.ces ^ 2)::numeric as squares from insight.answer_fact f
    where f.ces is not null and f.answered_day is not null;
create view insight.of_survey_delivered as
select f.*, text 'SURVEY_DELIVERED' as measure, f.issued_day as day, 0::int as class, 1::int as n, (f.delivered_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.answer_fact f;
create view insight.of_survey_bounced as
select f.*, text 'SURVEY_BOUNCED' as measure, f.issued_day as day, 0::int as class, 1::int as n, (f.bounced_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.answer_fact f;
create view insight.of_survey_opened as
select f.*, text 'SURVEY_OPENED' as measure, f.issued_day as day, 0::int as class, 1::int as n, (f.opened_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.answer_fact f
    where f.delivered_at is not null;
create view insight.of_survey_answered as
select f.*, text 'SURVEY_ANSWERED' as measure, f.issued_day as day, 0::int as class, 1::int as n, (f.answered_at is not null)::int as hits,
    0::bigint as total, 0::numeric as squares from insight.answer_fact f
    where f.delivered_at is not null;

create view insight.answer_measure as
select * from insight.of_csat
union all select * from insight.of_nps
union all select * from insight.of_ces
union all select * from insight.of_survey_delivered
union all select * from insight.of_survey_bounced
union all select * from insight.of_survey_opened
union all select * from insight.of_survey_answered;

-- Sums of a day by one dimension at a time; value '' is "not known". All columns but the key can be added up.
create table insight.daily (
    dimension text    not null,
    measure   text    not null,
    day       date    not null,
    value     text    not null,
    class     integer not null,
    n         bigint  not null,
    hits      bigint  not null,
    total     bigint  not null,
    squares   numeric not null,
    primary key (dimension, measure, day, value, class)
);
alter table insight.daily set (fillfactor = 80);

-- The same by whole months, so that a year of two thousand outlets is not read day by day.
create table insight.monthly (
    dimension text    not null,
    measure   text    not null,
    month     date    not null,
    value     text    not null,
    class     integer not null,
    n         bigint  not null,
    hits      bigint  not null,
    total     bigint  not null,
    squares   numeric not null,
    primary key (dimension, measure, month, value, class)
);
alter table insight.monthly set (fillfactor = 80);

-- By what each measure is told apart. Outlets and agents are many, and few cases a day belong to one: only what is looked at is summed
-- for them, or their sums would be more rows than there are cases.
create table insight.told_apart (
    measure   text not null,
    dimension text not null,
    primary key (measure, dimension)
);
insert into insight.told_apart
select measure, dimension
from unnest(array['CASES', 'COMPLAINTS', 'EFFECTIVE', 'FIRST_RESPONSE', 'FIRST_RESPONSE_TIME', 'HUMAN_RESPONSE',
        'HUMAN_RESPONSE_TIME', 'ON_TIME', 'COMPLETED_7', 'COMPLETED_30', 'HANDLED', 'SOLVED', 'UNCONFIRMED', 'CLAIMED_SOLVED',
        'FIRST_CONTACT', 'REPEATED', 'REOPENED', 'REMEDY_TIME', 'AUTOMATED', 'AUTO_ANSWERED', 'AUTO_RETURNED', 'COMPENSATION',
        'BY_POLICY', 'CSAT', 'NPS', 'CES']) measure,
    unnest(array['ALL', 'CUSTOMER_TYPE', 'REGION', 'CATEGORY', 'CHANNEL', 'LINK']) dimension
union all
select measure, dimension
from unnest(array['SURVEY_DELIVERED', 'SURVEY_BOUNCED', 'SURVEY_OPENED', 'SURVEY_ANSWERED']) measure,
    unnest(array['ALL', 'CUSTOMER_TYPE', 'REGION', 'CHANNEL']) dimension
union all
select measure, dimension
from unnest(array['CALLBACK_REACHED', 'CALLBACK_ATTEMPTED', 'CALLBACK_COMPLETED', 'CALLBACK_REFUSED', 'CALLBACK_UNREACHABLE',
        'CALLBACK_SATISFIED', 'CALLBACK_SOLVED', 'CALLBACK_CONVERTED']) measure,
    unnest(array['ALL', 'CUSTOMER_TYPE', 'REGION', 'AGENT']) dimension
union all
select measure, 'OUTLET' from unnest(array['COMPLAINTS', 'EFFECTIVE', 'FIRST_RESPONSE', 'ON_TIME', 'SOLVED', 'REPEATED',
    'COMPENSATION', 'CSAT', 'NPS', 'PARCELS']) measure
union all
select measure, 'AGENT' from unnest(array['COMPLAINTS', 'FIRST_RESPONSE', 'HUMAN_RESPONSE', 'ON_TIME', 'SOLVED', 'FIRST_CONTACT',
    'REOPENED', 'REMEDY_TIME', 'COMPENSATION', 'BY_POLICY', 'CSAT']) measure
union all
values ('PARCELS', 'ALL'), ('PARCELS', 'REGION'), ('COMPLAINTS', 'REGION_LINK'), ('COMPLAINTS', 'TERM');

-- Words of the classifier's own vocabulary that a complaint used: what customers talk about, without what they said.
create table insight.complaint_term (
    number text not null,
    term   text not null,
    primary key (number, term)
);

-- The same facts by dimension. What is summed here for some facts is taken out of insight.daily before they are made anew, and put
-- in afterwards.
create view insight.complaint_part as
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
where m.measure = 'COMPLAINTS';

create view insight.contact_part as
select m.number, d.dimension, m.measure, m.day, d.value, 0 as class, m.n, m.hits, m.total, m.squares
from insight.contact_measure m cross join lateral (values
    ('ALL', ''), ('CUSTOMER_TYPE', m.customer_type), ('REGION', coalesce(m.region, '')), ('AGENT', coalesce(m.agent, ''))
) d (dimension, value)
join insight.told_apart on told_apart.measure = m.measure and told_apart.dimension = d.dimension;

create view insight.answer_part as
select m.invitation, d.dimension, m.measure, m.day, d.value, 0 as class, m.n, m.hits, m.total, m.squares
from insight.answer_measure m cross join lateral (values
    ('ALL', ''), ('CUSTOMER_TYPE', m.customer_type), ('REGION', coalesce(m.region, '')), ('OUTLET', coalesce(m.outlet, '')),
    ('CATEGORY', coalesce(m.category, '')), ('CHANNEL', m.way), ('AGENT', coalesce(m.agent, '')), ('LINK', coalesce(m.link, ''))
) d (dimension, value)
join insight.told_apart on told_apart.measure = m.measure and told_apart.dimension = d.dimension;

create view insight.parcel_part as
select v.day as reported_day, v.outlet, d.dimension, 'PARCELS' as measure, v.day, d.value, 0 as class, v.parcels as n, 0 as hits,
    0 as total, 0 as squares
from insight.parcel_volume v cross join lateral (values
    ('ALL', ''), ('REGION', v.region), ('OUTLET', v.outlet)) d (dimension, value);
