package org.huifang.complaint.remedy.authority;

import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.EarlierPayments;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** What the house may spend on remedies in a month, and the alarms on the way there. */
@AsksTable(
        value = "remedy-budget-alarm",
        gives = {"budgetPercent"},
        reads = {"alarm"})
@Component
public class MonthBudget {

    /** @param yuan budget for all remedies of a calendar month, in whole yuan */
    @ConfigurationProperties("huifang.remedy.month-budget")
    public record Settings(@DefaultValue("200000") long yuan) {}

    private static final Logger log = LoggerFactory.getLogger(MonthBudget.class);

    private final EarlierPayments payments;
    private final DecisionTables tables;
    private final CaseLedger ledger;
    private final Settings settings;

    MonthBudget(EarlierPayments payments, DecisionTables tables, CaseLedger ledger, Settings settings) {
        this.payments = payments;
        this.tables = tables;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Share of the month's budget that is used when these cents are paid too, rounded down. */
    int percentWith(long cents) {
        return (int) Math.min(1_000_000, (payments.ofTheHouseThisMonth() + cents) / Math.max(1, settings.yuan()));
    }

    /** Raises an alarm when these cents lift the month over a threshold of the table; once for each threshold. */
    public void watch(ComplaintNumber number, long cents) {
        var before = alarmAt(percentWith(0));
        var after = alarmAt(percentWith(cents));
        if (cents > 0 && after.answer().number("alarm") > before.answer().number("alarm")) {
            var percent = after.answer().number("alarm");
            log.warn("Remedies of this month have reached {} % of their budget.", percent);
            ledger.append(
                    number.value(),
                    Actor.SYSTEM,
                    CaseEventKind.BUDGET_ALARM,
                    Map.of("percent", percent, "decision", after.proof()));
        }
    }

    private Decision alarmAt(int percent) {
        return tables.ask("remedy-budget-alarm", Map.of("budgetPercent", percent));
    }
}
