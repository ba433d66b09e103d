package org.huifang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts beside the chains, in the order the dossier has them: references, codes, times and amounts, never words. */
@Repository
class FactTables {

    /** One kind of fact, and how its rows are read. */
    private record Part(String name, String select) {}

    private static final String COMPLAINT =
            """
            select number, customer_id, channel, received_at, status, outcome, closed_at, type, category, priority, points,
                severity, complexity, claim, angry, exposure, level, department, agent, waybill, declared_value_yuan,
                root_cause, responsible_party, remedy, amount_cents, reopen_count, merged_into
            from complaint where number = :number""";

    private static final String FOLLOW_UP =
            """
            select number, customer_id, occasion, occasion_key, way, questionnaire, state, reason, rule, planned_at, due_at,
                started_at, finished_at, result, result_rule, complaint_number
            from follow_up where number = :number""";

    private static final String PRIVACY_REQUEST =
            """
            select number, kind, customer_id, way, requested_by, requested_at, answer_due_at, state, verified_by, verified_at,
                decided_by, decided_at, refusal, waits_for, look_again_at, finished_at
            from privacy_request where number = :number""";

    private static final List<Part> PARTS = List.of(
            new Part(
                    "clockEvents",
                    """
                    select at, milestone, cycle, kind, due_at, reason, actor, policy_version, rule, region, calendar_version
                    from sla_event where complaint_number = :number order by id"""),
            new Part(
                    "escalations",
                    """
                    select at, milestone, cycle, level, recipients, action, table_version, rule, settled_at, settled_by
                    from escalation where complaint_number = :number order by at, milestone, level"""),
            new Part(
                    "inquiries",
                    """
                    select awaiting, asked_by, asked_at, wait_until, ended_at, ended_by
                    from inquiry where complaint_number = :number order by ordinal"""),
            new Part(
                    "messages",
                    """
                    select created_at, purpose, channel, tried_channels, state, settled_at,
                        (select string_agg(channel || ' ' || outcome || ' ' || code, ', ' order by recorded_at)
                            from message_report where message_id = id) as report, id
                    from outbound_message where complaint_number = :number order by created_at, purpose, occasion"""),
            new Part(
                    "received",
                    """
                    select received_at, channel, state, content_sha256, id
                    from inbound_message where complaint_number = :number order by id"""),
            new Part(
                    "files",
                    """
                    select m.received_at, a.name, a.media_type, a.size, a.verdict, a.sha256, a.inbound_message_id, a.position
                    from attachment a join inbound_message m on m.id = a.inbound_message_id
                    where m.complaint_number = :number order by m.id, a.position"""),
            new Part(
                    "proposals",
                    """
                    select proposed_at, cycle, deciding_role, package_version, rules, facts, assessment
                    from remedy where complaint_number = :number order by cycle"""),
            new Part(
                    "decisionsOnRemedies",
                    """
                    select d.decided_at, d.round, d.remedy, d.amount_cents, d.policy_fit, d.decided_by, d.role, d.state,
                        d.authorised_by, d.authorised_at, o.told_at, o.answer, o.answered_at
                    from remedy r join remedy_decision d on d.remedy_id = r.id left join remedy_offer o on o.decision_id = d.id
                    where r.complaint_number = :number order by d.decided_at, d.round"""),
            new Part(
                    "approvals",
                    """
                    select a.at, d.round, a.approver, a.approver_group, a.role, a.approved
                    from remedy r join remedy_decision d on d.remedy_id = r.id join remedy_approval a on a.decision_id = d.id
                    where r.complaint_number = :number order by a.at, a.position"""),
            new Part(
                    "payouts",
                    """
                    select created_at, remedy, amount_cents, state, reference, ordered_at, settled_at, idempotency_key
                    from remedy_payout where complaint_number = :number order by created_at"""),
            new Part(
                    "callbacks",
                    """
                    select a.at, c.round, c.purpose, a.attempt, a.kind, a.caller, a.disposition, a.satisfaction, a.effort,
                        a.recording
                    from callback c join callback_attempt a on a.callback_id = c.id
                    where c.complaint_number = :number order by c.round, a.attempt"""),
            new Part(
                    "links",
                    """
                    select linked_at, from_number, kind, to_number from case_link
                    where from_number = :number or to_number = :number
                    union all select closed_at, number, 'MERGED_INTO', merged_into from complaint
                    where merged_into is not null and (number = :number or merged_into = :number)
                    union all select started_at, complaint_number, 'STARTED_BY', number from follow_up
                    where complaint_number is not null and (number = :number or complaint_number = :number)
                    order by 1, 2, 4"""));

    private static final Place FILE_NAME = new Place("attachment", "name");

    private final JdbcClient database;
    private final Vault vault;

    FactTables(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The row of the complaint, follow-up or request about data; empty when there is none with this number. */
    Optional<Map<String, Object>> caseOf(String number) {
        return Stream.of(COMPLAINT, FOLLOW_UP, PRIVACY_REQUEST)
                .flatMap(select -> rows(select, number).stream())
                .findFirst();
    }

    Map<String, List<Map<String, Object>>> of(String number) {
        var facts = new LinkedHashMap<String, List<Map<String, Object>>>();
        PARTS.forEach(part -> facts.put(part.name(), rows(part.select(), number)));
        facts.get("files")
                .forEach(file -> file.computeIfPresent("name", (field, name) -> vault.open((String) name, FILE_NAME)));
        return facts;
    }

    private List<Map<String, Object>> rows(String select, String number) {
        return database.sql(select)
                .param("number", number)
                .query(FactTables::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, int number) throws SQLException {
        var fields = new LinkedHashMap<String, Object>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            fields.put(camel(row.getMetaData().getColumnLabel(column)), value(row, column));
        }
        return fields;
    }

    private static Object value(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" ->
                Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .map(Instant::toString)
                        .orElse(null);
            case "int4", "int8", "bigserial" -> row.getObject(column) == null ? null : row.getLong(column);
            case "bool" -> row.getObject(column) == null ? null : row.getBoolean(column);
            default -> row.getString(column);
        };
    }

    private static String camel(String column) {
        var name = new StringBuilder();
        for (var word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
