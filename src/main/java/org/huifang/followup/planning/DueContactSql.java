package org.huifang.followup.planning;

/** The statements of {@link DueContactTable}. */
final class DueContactSql {

    static final String TEMPORARY_TABLE =
            """
            create temporary table if not exists due_contact (
                customer_id bigint, type text, at_risk boolean, region text, occasion text, occasion_key text,
                due_at timestamptz, rule text, way text, named boolean, talk boolean, questionnaire text, skill text, purpose text,
                points integer, consent boolean, open_complaint boolean, open_invitation boolean, open_talk boolean,
                contacts integer, days_since_nps integer, known boolean
            ) on commit delete rows""";

    private static final String INSERT =
            """
            insert into due_contact (customer_id, type, at_risk, region, occasion, occasion_key, due_at, rule, way, named, talk,
                questionnaire, skill, purpose, points)
            """;

    private static final String RULES =
            """
            with rule as materialized (
                select * from json_to_recordset(:rules::json) as r (type text, at_risk boolean, occasion text, rule text,
                    every_days integer, after_days integer, within_hours integer, way text, named boolean,
                    questionnaire text, skill text, purpose text, points integer)
            )
            """;

    private static final String AS_THE_RULE_SAYS =
            "r.rule, r.way, r.named, r.way in ('CALL', 'VISIT'), r.questionnaire, r.skill, r.purpose, r.points\n";

    /**
     * Regular contacts begin anew every so many days, each customer on a day of their own, so that every day brings its share.
     * A customer has been one for a whole period before the first.
     */
    static final String FIND_REGULAR = INSERT
            + RULES
            + """
            select c.id, c.type, c.at_risk, c.region, r.occasion, (:day::date - begun.days_ago)::text,
                (:day::date - begun.days_ago)::timestamp at time zone :zone + make_interval(hours => r.within_hours),
            """
            + AS_THE_RULE_SAYS
            + """
            from customer c join rule r on r.type = c.type and r.at_risk = c.at_risk and r.every_days is not null
                cross join lateral (select ((:day::date - date '2000-01-03' + c.id) % r.every_days)::integer) begun (days_ago)
            where c.id > :after and c.id <= :upto and c.erased_at is null and begun.days_ago <= :day::date - :firstDay::date
                and c.created_at < (:day::date - begun.days_ago - r.every_days)::timestamp at time zone :zone""";

    /**
     * Events are due some days after they happened. What happened is gathered first, whatever the planner estimates: gathering it
     * once for each customer would take for ever.
     */
    static final String FIND_EVENTS = INSERT
            + RULES
            + """
            , happened (customer_id, occasion, occasion_key, at) as materialized (
                select c.id, 'NEW_CUSTOMER', 'once', c.created_at from customer c
                where c.id > :after and c.id <= :upto and c.created_at > :lookBack
                union all
                select c.id, 'ANNIVERSARY', years.n::text, c.created_at + make_interval(years => years.n)
                from customer c cross join lateral (
                    select extract(year from age(:eventsUntil::timestamptz, c.created_at))::integer) years (n)
                where c.id > :after and c.id <= :upto and years.n > 0
                    and c.created_at + make_interval(years => years.n) > :lookBack
                union all
                select e.customer_id, o.occasion, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD'), e.at
                from customer_event e cross join (values ('AT_RISK'), ('AT_RISK_SECOND'), ('AT_RISK_THIRD')) o (occasion)
                where e.customer_id > :after and e.customer_id <= :upto and e.kind = 'AT_RISK_BEGAN' and e.at > :lookBack
                union all
                select o.customer_id, o.occasion, o.occasion_key, o.at from care_occasion o
                where o.customer_id > :after and o.customer_id <= :upto and o.at > :lookBack
                union all
                select k.customer_id, 'SILENCE', k.number, k.closed_at from complaint k
                where k.customer_id > :after and k.customer_id <= :upto and k.closed_at > :lookBack and k.merged_into is null
                    and not exists (select from complaint l where l.customer_id = k.customer_id and l.received_at > k.closed_at)
                    and not exists (select from survey_invitation l where l.customer_id = k.customer_id
                        and l.answered_at > k.closed_at)
                    and not exists (select from delivery l where l.customer_id = k.customer_id
                        and l.delivered_at > k.closed_at)
            )
            select c.id, c.type, c.at_risk, c.region, h.occasion, h.occasion_key,
                h.at + make_interval(days => r.after_days, hours => r.within_hours),
            """
            + AS_THE_RULE_SAYS
            + """
            from happened h join customer c on c.id = h.customer_id and c.erased_at is null
                join rule r on r.type = c.type and r.at_risk = c.at_risk and r.occasion = h.occasion
            where h.at + make_interval(days => r.after_days) > :eventsAfter
                and h.at + make_interval(days => r.after_days) <= :eventsUntil""";

    /** So that the statements below are planned for as many as there are. */
    static final String ANALYZE = "analyze due_contact";

    static final String LOCK =
            """
            select count(*) from (select id from customer where id in (select customer_id from due_contact) order by id
                for no key update) locked""";

    static final String FACTS =
            """
            update due_contact d set consent = %s, open_complaint = %s, open_invitation = %s, open_talk = %s, contacts = %s,
                days_since_nps = %s, known = exists (select from follow_up f where f.customer_id = d.customer_id
                    and f.occasion = d.occasion and f.occasion_key = d.occasion_key)"""
                    .formatted(
                            ContactFactsSql.consent("d.customer_id", "d.purpose"),
                            ContactFactsSql.openComplaint("d.customer_id"),
                            ContactFactsSql.openInvitation("d.customer_id"),
                            ContactFactsSql.openTalk("d.customer_id"),
                            ContactFactsSql.contacts("d.customer_id"),
                            ContactFactsSql.daysSinceNps("d.customer_id", "d.purpose"));

    static final String DIFFERENT_FACTS =
            """
            select distinct type, purpose, way, consent, open_complaint, open_invitation, contacts, days_since_nps
            from due_contact where not known""";

    /** Of several contacts in writing, or several talks, that fall on one day, a customer gets the most important. */
    static final String PLAN =
            """
            with verdict as (
                select * from json_to_recordset(:verdicts::json) as v (type text, purpose text, way text, consent boolean,
                    open_complaint boolean, open_invitation boolean, contacts integer, days_since_nps integer, reason text)
            ), judged as (
                select d.*, case when d.talk and d.open_talk then 'OPEN_FOLLOW_UP' else v.reason end as against
                from due_contact d left join verdict v
                    on (v.type, v.purpose, v.way, v.consent, v.open_complaint, v.open_invitation, v.contacts)
                        = (d.type, d.purpose, d.way, d.consent, d.open_complaint, d.open_invitation, d.contacts)
                    and v.days_since_nps is not distinct from d.days_since_nps
                where not d.known
            ), ranked as (
                select j.*, row_number() over (partition by j.customer_id, j.talk
                    order by (j.against is null) desc, j.points desc, j.occasion, j.occasion_key) as rank
                from judged j
            ), decided as (
                select r.*, case when r.against is not null then r.against when r.rank > 1 then 'OTHER_OCCASION' end as reason
                from ranked r
            ), inserted as (
                insert into follow_up (customer_id, occasion, occasion_key, way, named, questionnaire, skill, region, value_rank,
                    rule, planned_at, due_at, state)
                select d.customer_id, d.occasion, d.occasion_key, d.way, d.named, d.questionnaire, d.skill, d.region,
                    (least(d.points, 2000) * 1000000 + least(coalesce(f.revenue_yuan, 0), 999999))::integer, d.rule, :now, d.due_at, 'PLANNED'
                from decided d left join customer_file f on f.customer_id = d.customer_id
                where d.reason is null
                on conflict (customer_id, occasion, occasion_key) do nothing
            )
            insert into planning_count as known (day, customer_type, occasion, outcome, reason, customers)
            select :day, type, occasion, case when reason is null then 'PLANNED' else 'SUPPRESSED' end,
                coalesce(reason, ''), count(*)
            from decided group by type, occasion, reason
            on conflict (day, customer_type, occasion, outcome, reason)
                do update set customers = known.customers + excluded.customers""";

    private DueContactSql() {}
}
