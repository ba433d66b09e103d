package org.huifang.quarter;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.customer.CustomerType;
import org.huifang.followup.planning.ContactFacts;
import org.huifang.followup.planning.ContactLimits;

/** Looks, apart from the application's own reckoning, whether the quarter kept its promises, and prints what it was like. */
final class QuarterCheck {

    private static final int SHOWN = 20;

    private final VirtualHouse house;
    private final LocalDate firstDay;
    private final int days;
    private final int deliveries;

    QuarterCheck(VirtualHouse house, LocalDate firstDay, int days, int deliveries) {
        this.house = house;
        this.firstDay = firstDay;
        this.days = days;
        this.deliveries = deliveries;
    }

    /** Returns whether all held. */
    boolean report(PrintStream out) {
        out.println(new QuarterTables(house.database()).text());
        return held(out, "No customer over the cap", overTheCap())
                & held(out, "Nothing in quiet hours of the customer's zone", inQuietHours())
                & held(out, "Every regular contact due on its day was planned or counted with its reason", uncounted())
                & held(out, "Every planned contact was made, is deferred, or was suppressed with its reason", lost())
                & held(out, "Every delivery was counted", uncountedDeliveries())
                & held(out, "Nothing is stuck", stuck());
    }

    private static boolean held(PrintStream out, String promise, List<String> offending) {
        out.printf("%-80s %s%n", promise, offending.isEmpty() ? "yes" : "NO: " + offending.size());
        offending.stream().limit(SHOWN).forEach(row -> out.println("    " + row));
        return offending.isEmpty();
    }

    private record Contact(
            long customerId,
            CustomerType type,
            String zone,
            Instant at,
            String channel,
            String purpose,
            String reference,
            LocalTime contactFrom,
            LocalTime contactUntil,
            int earlier,
            boolean again,
            boolean visit) {}

    /** Each with how many other matters the customer was contacted about in the 30 days before. */
    private List<Contact> contacts() {
        return house.database()
                .sql(
                        """
                select k.customer_id, c.type, c.time_zone as zone, k.at, k.channel, k.purpose, k.reference, f.contact_from,
                    f.contact_until,
                    (select count(distinct o.reference) from contact o where o.customer_id = k.customer_id
                        and o.purpose <> 'SERVICE' and o.reference <> k.reference
                        and o.at > k.at - interval '30 days' and o.at < k.at)::integer as earlier,
                    exists (select from contact o where o.reference = k.reference and o.at < k.at) as again,
                    k.id = k.reference || '/visit' as visit
                from contact k join customer c on c.id = k.customer_id left join customer_file f on f.customer_id = c.id
                order by k.at, k.id""")
                .query(Contact.class)
                .list();
    }

    /** A matter is weighed when it begins; reminders and further attempts belong to it. */
    private List<String> overTheCap() {
        var caps = new HashMap<String, Integer>();
        return contacts().stream()
                .filter(contact -> !contact.purpose().equals("SERVICE") && !contact.again())
                .filter(contact -> contact.earlier()
                        >= caps.computeIfAbsent(
                                contact.type() + " " + contact.purpose(),
                                key -> cap(contact.type(), contact.purpose())))
                .map(Contact::toString)
                .toList();
    }

    /** The first number of contacts at which the policy forbids one more. */
    private int cap(CustomerType type, String purpose) {
        var contacts = 0;
        while (reasonAgainst(type, purpose, contacts).isEmpty()) {
            contacts++;
        }
        return contacts;
    }

    private Optional<String> reasonAgainst(CustomerType type, String purpose, int contacts) {
        var way = purpose.equals("CARE") ? "CALL" : "SURVEY";
        return house.bean(ContactLimits.class)
                .reasonAgainst(new ContactFacts(type, purpose, way, true, false, false, contacts, null));
    }

    /** Visits are arranged with the customer, and noted when the manager is back. */
    private List<String> inQuietHours() {
        return contacts().stream()
                .filter(contact -> !contact.purpose().equals("SERVICE") && !contact.visit())
                .filter(contact -> !isPolite(contact))
                .map(contact -> contact + " at "
                        + contact.at().atZone(ZoneId.of(contact.zone())).toLocalTime())
                .toList();
    }

    private static boolean isPolite(Contact contact) {
        var local = contact.at().atZone(ZoneId.of(contact.zone())).toLocalTime();
        if (contact.contactFrom() != null) {
            return within(local, contact.contactFrom(), contact.contactUntil());
        }
        return contact.channel().equals("PHONE")
                ? within(local, LocalTime.of(9, 0), LocalTime.NOON)
                        || within(local, LocalTime.of(14, 0), LocalTime.of(20, 0))
                : within(local, LocalTime.of(8, 30), LocalTime.of(21, 0));
    }

    private static boolean within(LocalTime local, LocalTime from, LocalTime until) {
        return !local.isBefore(from) && local.isBefore(until);
    }

    /**
     * Whose period begins when follows from the customer's id alone, so what must have been due is known beforehand. Days on which
     * nobody planned are made up for by the next, so only the sum must agree; what does not is shown day by day.
     */
    private List<String> uncounted() {
        return Stream.of(
                        uncounted("ORDINARY", "MONTHLY", 31),
                        uncounted("SME", "FORTNIGHTLY", 14),
                        uncounted("KEY_ACCOUNT", "WEEKLY", 7),
                        uncounted("KEY_ACCOUNT", "MONTHLY_REVIEW", 31))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> uncounted(String type, String occasion, int everyDays) {
        return house.database()
                .sql(
                        """
                with due as (
                    select :first::date + d as day, count(*) as n from customer c cross join generate_series(0, :days - 1) d
                    where c.type = :type and c.time_zone is not null and (:first::date + d - date '2000-01-03' + c.id) % :every = 0
                        and c.created_at < (:first::date + d - :every)::timestamp at time zone 'Asia/Shanghai'
                    group by 1
                ), counted as (
                    select day, sum(customers) as n from planning_count
                    where customer_type = :type and occasion = :occasion and outcome in ('PLANNED', 'SUPPRESSED') group by 1
                )
                select :type || ' ' || :occasion || ' on ' || day || ': ' || coalesce(d.n, 0) || ' due, ' || coalesce(c.n, 0)
                    || ' planned or counted'
                from due d full join counted c using (day)
                where coalesce(d.n, 0) <> coalesce(c.n, 0) and (select sum(n) from due) is distinct from (select sum(n) from counted)
                order by day""")
                .param("type", type)
                .param("occasion", occasion)
                .param("days", days)
                .param("first", firstDay)
                .param("every", everyDays)
                .query(String.class)
                .list();
    }

    private List<String> lost() {
        return rows(
                """
                select f.number || ' ' || f.occasion || ' ' || f.way || ' ' || f.state || ' since ' || f.planned_at
                from follow_up f left join lateral (select true as made from contact k where k.reference = f.number limit 1) k
                    on true
                where f.state in ('PLANNED')
                    or f.state in ('SUPPRESSED', 'CARRIED_OVER') and f.reason is null
                    or f.state in ('ANSWERED', 'UNANSWERED', 'REFUSED', 'ENDED') and k.made is null
                        and not (f.way = 'VISIT' or exists (select from follow_up_visit v where v.follow_up_number = f.number))
                union all
                select 'planned ' || planned.n || ', follow-ups ' || made.n from
                    (select coalesce(sum(customers), 0) n from planning_count where outcome = 'PLANNED') planned,
                    (select count(*) n from follow_up where occasion <> 'DELIVERY') made
                where planned.n <> made.n""");
    }

    private List<String> uncountedDeliveries() {
        return rows(
                "select 'reported %1$d, counted ' || n from (select coalesce(sum(deliveries), 0) as n from delivery_count) c"
                                .formatted(deliveries)
                        + " where n <> " + deliveries);
    }

    /** Follow-ups under way without a process, and steps that failed for good. */
    private List<String> stuck() {
        return rows(
                """
                select 'no process: ' || f.number from follow_up f where f.state = 'RUNNING'
                    and not exists (select from act_ru_execution e where e.business_key_ = f.number)
                union all
                select 'incident: ' || i.activity_id_ || ' ' || coalesce(i.incident_msg_, '') from act_ru_incident i""");
    }

    private List<String> rows(String sql) {
        return house.database().sql(sql).query(String.class).list();
    }
}
