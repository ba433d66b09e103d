package org.huifang.sla.escalation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code escalation}: one for each level of each clock, however often it is asked for. */
@Repository
class EscalationTable {

    private static final Place MEASURE = new Place("escalation", "measure");

    private final JdbcClient database;
    private final Vault vault;

    EscalationTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Whether this call was the first to climb it. */
    boolean climb(LadderStep step, Instant at, String recipients) {
        return database.sql(
                                """
                insert into escalation (complaint_number, milestone, cycle, level, at, recipients, action, table_version, rule)
                values (:number, :milestone, :cycle, :level, :at, :recipients, :action, :version, :rule)
                on conflict do nothing""")
                        .param("number", step.clock().caseNumber())
                        .param("milestone", step.clock().milestone().name())
                        .param("cycle", step.clock().cycle())
                        .param("level", step.level())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("recipients", recipients)
                        .param(
                                "action",
                                step.actions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                        .param("version", step.tableVersion())
                        .param("rule", step.rule())
                        .update()
                == 1;
    }

    Set<Rung> climbed(String caseNumber) {
        return database.sql("select complaint_number as case_number, milestone, cycle, level from escalation"
                        + " where complaint_number = :number")
                .param("number", caseNumber)
                .query(Rung.class)
                .set();
    }

    /** A supervisor took charge and said what is done about it. */
    void settle(Rung rung, Instant at, String by, String measure) {
        database.sql(
                        """
                update escalation set settled_at = :at, settled_by = :by, measure = :measure
                where complaint_number = :number and milestone = :milestone and cycle = :cycle and level = :level""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("measure", vault.seal(measure, MEASURE))
                .param("number", rung.caseNumber())
                .param("milestone", rung.milestone().name())
                .param("cycle", rung.cycle())
                .param("level", rung.level())
                .update();
    }

    /** Whether a supervisor's task of the case is still open. */
    boolean isSupervised(String caseNumber) {
        return database.sql("select exists (select from escalation where complaint_number = :number"
                        + " and action like '%SUPERVISE%' and settled_at is null)")
                .param("number", caseNumber)
                .query(Boolean.class)
                .single();
    }

    List<Escalation> of(String caseNumber) {
        return database
                .sql("select * from escalation where complaint_number = :number order by at, level")
                .param("number", caseNumber)
                .query(Escalation.class)
                .list()
                .stream()
                .map(climbed -> climbed.saying(vault.open(climbed.measure(), MEASURE)))
                .toList();
    }
}
