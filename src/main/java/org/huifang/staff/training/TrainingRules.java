package org.huifang.staff.training;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/** Asks {@code dmn/training-due.dmn} which training is due for which occasion. */
@AsksTable(
        value = "training-due",
        gives = {"course", "occasion", "criterion"},
        reads = {"due", "withinDays"})
@Service
public class TrainingRules {

    private final DecisionTables tables;
    private final Courses courses;

    TrainingRules(DecisionTables tables, Courses courses) {
        this.tables = tables;
        this.courses = courses;
    }

    /**
     * @param withinDays days from the occasion on
     * @param row of the table that says so
     */
    record Rule(int withinDays, String row) {}

    /** @param criterion of the finding; null for other occasions */
    Optional<Rule> of(String course, Occasion occasion, String criterion) {
        var inputs = new HashMap<String, Object>();
        inputs.put("course", course);
        inputs.put("occasion", occasion.name());
        inputs.put("criterion", criterion);
        var answer = tables.ask("training-due", inputs).answer();
        return answer.flag("due")
                ? Optional.of(new Rule(answer.number("withinDays"), answer.rule()))
                : Optional.empty();
    }

    /** Codes of the courses that a confirmed finding of this kind makes due. */
    public List<String> coursesAfter(String criterion) {
        return courses.all().stream()
                .map(Course::code)
                .filter(course -> of(course, Occasion.FINDING, criterion).isPresent())
                .toList();
    }
}
