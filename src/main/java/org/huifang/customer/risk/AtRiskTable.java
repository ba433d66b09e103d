package org.huifang.customer.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code at_risk_score} and {@code at_risk_override}, and what follows from them for {@code customer}. */
@Repository
class AtRiskTable {

    private static final String IN_FORCE = " ended_at is null and ends_at > :now ";

    /** A score as it is kept. */
    record Kept(RiskScore score, Instant foundAt) {}

    /** A customer who has become at risk, or no longer is. */
    record Turned(long id, boolean atRisk) {}

    private static final Place REASON = new Place("at_risk_override", "reason");

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Vault vault;

    AtRiskTable(JdbcClient database, ObjectMapper json, Vault vault) {
        this.database = database;
        this.json = json;
        this.vault = vault;
    }

    /** Keeps scores that say something new; a customer without any sign gets no row, but one that has a row keeps it. */
    void keep(Map<Long, RiskScore> scores, Instant now) {
        var rows = json.createArrayNode();
        scores.forEach((id, score) -> rows.addObject()
                .put("id", id)
                .put("score", score.score())
                .put("at_risk", score.atRisk())
                .put("version", score.packageVersion())
                .set("reasons", json.valueToTree(score.reasons())));
        database.sql(
                        """
                insert into at_risk_score as kept (customer_id, score, at_risk, reasons, package_version, found_at)
                select r.id, r.score, r.at_risk, r.reasons, r.version, :now
                from json_to_recordset(:rows::json) as r (id bigint, score integer, at_risk boolean, reasons json, version text)
                where r.score > 0 or exists (select from at_risk_score known where known.customer_id = r.id)
                on conflict (customer_id) do update set score = excluded.score, at_risk = excluded.at_risk,
                    reasons = excluded.reasons, package_version = excluded.package_version, found_at = excluded.found_at
                where kept.reasons::text <> excluded.reasons::text or kept.package_version <> excluded.package_version""")
                .param("rows", rows.toString())
                .param("now", utc(now))
                .update();
    }

    /** Makes customers what override or score says they are. Returns those whom that changed. */
    List<Turned> settle(Collection<Long> customerIds, Instant now) {
        return database.sql(
                        """
                update customer c set at_risk = says.at_risk
                from (select asked.id, coalesce(o.at_risk, s.at_risk, false) as at_risk
                    from unnest(:customers::bigint[]) as asked (id)
                        left join at_risk_score s on s.customer_id = asked.id
                        left join at_risk_override o on o.customer_id = asked.id and"""
                                + IN_FORCE
                                + """
                    ) says
                where c.id = says.id and c.at_risk <> says.at_risk
                returning c.id, c.at_risk""")
                .param("customers", customerIds.toArray(Long[]::new))
                .param("now", utc(now))
                .query(Turned.class)
                .list();
    }

    Optional<Kept> score(long customerId) {
        return database.sql("select score, reasons, package_version, found_at from at_risk_score"
                        + " where customer_id = :customer")
                .param("customer", customerId)
                .query((row, n) -> new Kept(
                        new RiskScore(
                                row.getInt("score"), read(row.getString("reasons")), row.getString("package_version")),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<RiskOverride> override(long customerId, Instant now) {
        return database.sql("select at_risk, reason, set_by, set_at, ends_at from at_risk_override"
                        + " where customer_id = :customer and" + IN_FORCE)
                .param("customer", customerId)
                .param("now", utc(now))
                .query(RiskOverride.class)
                .optional()
                .map(stored -> new RiskOverride(
                        stored.atRisk(),
                        vault.open(stored.reason(), REASON),
                        stored.setBy(),
                        stored.setAt(),
                        stored.endsAt()));
    }

    void insert(long customerId, RiskOverride override) {
        database.sql(
                        """
                insert into at_risk_override (customer_id, at_risk, reason, set_by, set_at, ends_at)
                values (:customer, :atRisk, :reason, :by, :at, :ends)""")
                .param("customer", customerId)
                .param("atRisk", override.atRisk())
                .param("reason", vault.seal(override.reason(), REASON))
                .param("by", override.setBy())
                .param("at", utc(override.setAt()))
                .param("ends", utc(override.endsAt()))
                .update();
    }

    /** Returns whether there was one. */
    boolean endOverride(long customerId, String by, Instant now) {
        return database.sql("update at_risk_override set ended_at = :now, ended_by = :by"
                                + " where customer_id = :customer and ended_at is null")
                        .param("customer", customerId)
                        .param("by", by)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    private List<RiskScore.Reason> read(String reasons) {
        try {
            return json.readValue(reasons, new TypeReference<>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("Stored reasons cannot be read.", corrupt);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
