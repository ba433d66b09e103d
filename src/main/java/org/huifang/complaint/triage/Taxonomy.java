package org.huifang.complaint.triage;

import java.util.HashMap;
import java.util.Map;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/** The categories of {@code dmn/taxonomy.dmn}: official class, severity, complexity, whether money is owed. */
@AsksTable(
        value = "taxonomy",
        gives = {"category"},
        reads = {"severity", "complexity", "claim", "officialClass", "link"})
@Component
public class Taxonomy {

    /** The rule id of the row that catches what is not a category. */
    private static final String CATCH_ALL = "taxonomy-unknown";

    private final DecisionTables tables;

    Taxonomy(DecisionTables tables) {
        this.tables = tables;
    }

    public boolean knows(String category) {
        return !CATCH_ALL.equals(about(category).answer().rule());
    }

    /**
     * Where a category belongs.
     *
     * @param officialClass of the eight that the regulator counts by
     * @param link of the chain: PICKUP, TRANSIT, DELIVERY or AFTER_SALES
     */
    public record Place(String officialClass, String link) {}

    public Place placeOf(String category) {
        var row = about(category).answer();
        return new Place(row.text("officialClass"), row.text("link"));
    }

    Decision about(String category) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", category);
        return tables.ask("taxonomy", inputs);
    }
}
