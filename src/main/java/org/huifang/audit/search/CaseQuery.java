package org.huifang.audit.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huifang.home.HomeTime;

/** A search as SQL. Each condition is one that an index answers, for rare and for frequent values. */
final class CaseQuery {

    private static final Set<String> ENDED = Set.of("CLOSED", "WITHDRAWN", "MERGED");

    /** {@code id-42}, {@code #42}, or {@code 42}. */
    private static final Pattern OUR_ID = Pattern.compile("(id-|#)?(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    private static final long NOBODY = 0;

    private static final String SELECT =
            """
            select c.number, coalesce(f.number, 'id-' || c.customer_id) as customer, c.type, c.category, c.priority, c.status,
                c.outcome, c.department, c.agent, c.channel, c.waybill, c.received_at, c.closed_at,
                (select string_agg(distinct s.milestone, ',' order by s.milestone) from sla_clock s
                    where s.complaint_number = c.number and s.broken_at is not null) as breached
            from complaint c left join customer_file f on f.customer_id = c.customer_id
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private CaseQuery() {}

    static CaseQuery of(CaseSearch search, PageMark after) {
        var query = new CaseQuery();
        query.same("number", search.number());
        query.waybill(search.waybill());
        query.same("category", search.category());
        query.same("outcome", search.outcome());
        query.same("department", search.department());
        query.same("agent", search.agent());
        query.same("channel", search.channel());
        query.status(search.status());
        query.customer(search.customer());
        query.received(search.from(), search.until());
        query.breached(search.breached());
        query.term("RULE", search.rule());
        query.term("MODEL", search.model());
        query.after(after);
        return query;
    }

    String sql() {
        return SELECT
                + (conditions.isEmpty() ? "" : "where " + String.join("\n    and ", conditions))
                + "\norder by c.received_at desc, c.number desc";
    }

    Map<String, Object> values() {
        return values;
    }

    private void same(String column, String value) {
        if (value != null) {
            where("c.%1$s = :%1$s".formatted(column), column, value);
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Ended cases have an index of their own. */
    private void status(String status) {
        same("status", status);
        if (status != null) {
            conditions.add(ENDED.contains(status) ? "c.closed_at is not null" : "c.closed_at is null");
        }
    }

    /** Other systems write them as they like; ours has an index of capitals. */
    private void waybill(String waybill) {
        if (waybill != null) {
            where("upper(c.waybill) = :waybill", "waybill", waybill);
        }
    }

    /** Digits alone are the courier's number where somebody has it, else our id. */
    private void customer(String customer) {
        if (customer == null) {
            return;
        }
        var id = OUR_ID.matcher(customer);
        if (id.matches() && id.group(1) != null) {
            where("c.customer_id = :customer", "customer", Long.valueOf(id.group(2)));
            return;
        }
        where(
                "c.customer_id = coalesce((select customer_id from customer_file where number = :customer), :customerId)",
                "customer",
                customer);
        values.put("customerId", id.matches() ? Long.valueOf(id.group(2)) : NOBODY);
    }

    private void received(LocalDate from, LocalDate until) {
        if (from != null) {
            where("c.received_at >= :from", "from", midnight(from));
        }
        if (until != null) {
            where("c.received_at < :until", "until", midnight(until.plusDays(1)));
        }
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return HomeTime.startOf(day);
    }

    private void breached(String milestone) {
        if (milestone != null) {
            where(
                    "exists (select from sla_clock b where b.complaint_number = c.number and b.milestone = :breached"
                            + " and b.broken_at is not null)",
                    "breached",
                    milestone);
        }
    }

    private void term(String kind, String term) {
        if (term != null) {
            where(
                    "exists (select from case_term t where t.kind = '%1$s' and t.term = :%1$s and t.number = c.number)"
                            .formatted(kind),
                    kind,
                    term);
        }
    }

    private void after(PageMark mark) {
        if (mark != null) {
            where("(c.received_at, c.number) < (:receivedAt, :last)", "last", mark.number());
            values.put("receivedAt", mark.receivedAt().atOffset(ZoneOffset.UTC));
        }
    }
}
