-- What is counted of a complaint in one view, appeals with it: it names what sums are told apart by, so that a fact may get a column without
-- all measures being written anew, and insight.told_apart alone says which sums there are.
drop view insight.complaint_part;
drop view insight.complaint_measure;

create view insight.complaint_measure as
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_cases
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_complaints
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_effective
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_first_response
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_first_response_time
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_human_response
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_human_response_time
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_on_time
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_completed_7
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_completed_30
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_handled
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_solved
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_unconfirmed
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_claimed_solved
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_first_contact
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_repeated
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_reopened
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_remedy_time
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_automated
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_auto_answered
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_auto_returned
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_compensation
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_by_policy
union all
select number, measure, day, customer_type, region, outlet, category, channel, agent, link, class, n, hits, total, squares
from insight.of_appeals;

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
