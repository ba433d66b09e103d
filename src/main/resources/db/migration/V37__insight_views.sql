-- For tools that make reports of their own: the facts that count, without what is only needed to keep them up. Columns stay; new ones
-- come behind. Documented in docs/insight.md, rights in db/insight-reader-role.sql.
create view insight.counted_complaint as
select number, received_at, received_day, kind, category, official_class, link, channel, customer_type, region, outlet, courier_ref,
    department, agent, priority, severity, status, effective, closed_at, closed_day, outcome, first_response_at, human_response_at,
    human_response_minutes, decision_told_at, resolution_due_at, resolution_kept, promises_kept, promises_broken, reopened, repeat,
    repeated, transferred, escalated, settled_at_first_contact, auto_routed, auto_answered, auto_answer_returned, callback_outcome,
    callback_at, confirmed_solved, compensation_cents, compensated_at, by_policy, decided_at, remedy_carried_at,
    remedy_centidays / 100.0 as remedy_working_days
from insight.complaint_fact where excluded is null;

create view insight.counted_contact as
select id, number, occasion, way, customer_type, region, agent, due_at, due_day, attempted_at, attempts, reached_at, completed_at,
    completed_day, refused, unreachable, satisfaction, effort, solved, converted
from insight.contact_fact;

create view insight.counted_answer as
select invitation, questionnaire, version, occasion, number, way, customer_type, region, outlet, category, link, agent, issued_at,
    issued_day, delivered_at, bounced_at, opened_at, answered_at, answered_day, expired_at, csat, nps, ces, solved
from insight.answer_fact;

create view insight.daily_sum as
select day, dimension, nullif(value, '') as value, measure, class, n, hits, total, squares from insight.daily where n <> 0;
