package org.huifang.followup.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huifang.customer.CustomerType;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/** Asks {@code cadence.dmn} who is contacted when. There are few kinds of customers and occasions, so each is asked about by itself. */
@AsksTable(
        value = "cadence",
        gives = {"customerType", "atRisk", "occasion"},
        reads = {"everyDays", "afterDays", "withinHours", "way", "named", "questionnaire", "skill", "purpose", "points"
        })
@Service
public class Cadence {

    private static final String TABLE = "cadence";

    private final DecisionTables tables;

    Cadence(DecisionTables tables) {
        this.tables = tables;
    }

    /** What is to be done for every kind of customer on every occasion the daily planning looks for. */
    List<CadenceRow> plannedDaily() {
        return Arrays.stream(ContactOccasion.values())
                .filter(ContactOccasion::isPlannedDaily)
                .flatMap(occasion -> Arrays.stream(CustomerType.values())
                        .flatMap(type -> Stream.of(true, false).map(atRisk -> row(type, atRisk, occasion))))
                .filter(CadenceRow::isWanted)
                .filter(row -> !row.occasion().comesAgain() || row.everyDays() != null)
                .toList();
    }

    public CadenceRow row(CustomerType type, boolean atRisk, ContactOccasion occasion) {
        var answer =
                tables.ask(TABLE, Map.of("customerType", type.name(), "atRisk", atRisk, "occasion", occasion.name()));
        return CadenceRow.of(type, atRisk, occasion, answer.answer());
    }
}
