-- People, fairly (S1-14, S1-19, S0-25, S2-63): what agents' figures are counted from, published stars, and trainings.

-- One row a closed case that counts, with what its agent is measured by. Cases in no figure, also those in which somebody was exonerated,
-- are left out. asked: the customer said whether it is solved. satisfaction: of the latest callback, 1 to 5.
create view insight.agent_case as
select f.number, f.agent, coalesce(f.category, '') as category, f.customer_type, f.closed_at,
    coalesce(f.first_response_at <= f.received_at + interval '24 hours', false) as first_response_kept,
    f.callback_outcome in ('SOLVED', 'NOT_SOLVED') is true as asked, f.confirmed_solved as solved, f.reopened > 0 as reopened,
    (select k.satisfaction from insight.contact_fact k
        where k.number = f.number and k.occasion = 'COMPLAINT' and k.satisfaction is not null
        order by k.completed_at desc nulls last limit 1) as satisfaction,
    round(extract(epoch from f.decision_told_at - f.received_at) / 60)::bigint as handling_minutes
from insight.complaint_fact f where f.closed_at is not null and f.agent is not null and f.excluded is null;

-- A review that stands: its score in per cent of the points that could be had.
create view insight.agent_review as
select number, agent, reviewed_at, round(100.0 * points / (2 * applicable))::bigint as score
from case_review where state in ('NO_FINDING', 'CONFIRMED') and applicable > 0;

-- Complaints about a member of staff themselves, by their staff number: upheld when the carrier was at fault.
create view insight.agent_accusation as
select f.number, s.user_id as agent, f.received_at, f.effective
from insight.complaint_fact f join staff_member s on s.staff_number = f.courier_ref
where f.excluded is null and (f.kind is null or f.kind in ('COMPLAINT', 'CLAIM'));

-- What was published, as it was reckoned then.
create table service_star (
    month        date             not null,
    agent        text             not null,
    rank         integer          not null check (rank between 1 and 3),
    n            bigint           not null,
    solved       bigint           not null,
    expected     double precision not null,
    ratio        double precision not null,
    low          double precision not null,
    high         double precision not null,
    published_by text             not null,
    published_at timestamptz      not null,
    primary key (month, agent)
);

-- When somebody began to work here; without a row, the day of their first case stands for it.
create table staff_start (
    user_id    text        primary key,
    joined_on  date        not null,
    entered_by text        not null,
    entered_at timestamptz not null
);

-- score: of the exam, in per cent; null where there was none. valid_until: null for ever.
create table training_record (
    id          uuid        primary key,
    user_id     text        not null,
    course      text        not null,
    held_on     date        not null,
    trainer     text        not null,
    score       integer     check (score between 0 and 100),
    valid_until date        check (valid_until > held_on),
    entered_by  text        not null,
    entered_at  timestamptz not null,
    unique (user_id, course, held_on)
);
