package org.huifang.desk.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.Solution;
import org.huifang.desk.StaffGroups;
import org.huifang.desk.words.Categories;
import org.huifang.desk.words.DeskWords;
import org.springframework.stereotype.Component;

/** What a case is: at a glance, how it was classified and why, what was found out. */
@Component
public class CaseHead {

    /** In words; null where a fact is not known yet. */
    public record Head(
            String number,
            String status,
            boolean open,
            int level,
            String received,
            String subject,
            String description,
            String waybill,
            String category,
            String priority,
            String department,
            String agent,
            String findings,
            String solution) {}

    private final DeskWords words;
    private final Categories categories;
    private final StaffGroups groups;
    private final CaseLedger ledger;
    private final Reasons reasons;

    CaseHead(DeskWords words, Categories categories, StaffGroups groups, CaseLedger ledger, Reasons reasons) {
        this.words = words;
        this.categories = categories;
        this.groups = groups;
        this.ledger = ledger;
        this.reasons = reasons;
    }

    public Head of(Complaint complaint) {
        var report = complaint.report();
        var triage = complaint.triage();
        var investigation = complaint.investigation();
        var department = complaint.department();
        return new Head(
                complaint.number().value(),
                words.code("status", complaint.status()),
                complaint.status().isOpen(),
                complaint.level(),
                DeskWords.minute(complaint.receivedAt()),
                report.subject(),
                report.description(),
                report.waybill(),
                category(complaint),
                triage == null ? null : triage.priority().name(),
                department == null ? null : groups.titleOf(department),
                complaint.ownership().agent(),
                investigation == null ? null : investigation.findings(),
                Optional.ofNullable(complaint.solution())
                        .map(Solution::solution)
                        .orElse(null));
    }

    private String category(Complaint complaint) {
        var classification = complaint.classification();
        return classification == null ? null : categories.titleOf(classification.category());
    }

    /** Empty until it is classified. */
    public List<TimelineLine.Fact> classified(Complaint complaint) {
        var classification = complaint.classification();
        var triage = complaint.triage();
        return Stream.concat(
                        classification == null
                                ? Stream.empty()
                                : Stream.of(
                                        fact("type", words.code("type", classification.type())),
                                        fact("category", categories.titleOf(classification.category())),
                                        fact("angry", yesOrNo(classification.angry())),
                                        fact("exposure", words.code("exposure", classification.exposure()))),
                        triage == null
                                ? Stream.empty()
                                : Stream.of(
                                        fact("priority", triage.priority()),
                                        fact("points", triage.points()),
                                        fact("severity", triage.severity()),
                                        fact("complexity", words.code("complexity", triage.complexity())),
                                        fact("claim", yesOrNo(triage.claim()))))
                .filter(fact -> fact.value() != null)
                .toList();
    }

    /** The rule rows that classified it and judged its priority, as they did last. */
    public List<String> whyClassified(Complaint complaint) {
        var events = ledger.of(complaint.number().value());
        return Stream.of(
                        CaseEventKind.CLASSIFICATION_SUGGESTED, CaseEventKind.PRIORITY_DETERMINED, CaseEventKind.ROUTED)
                .flatMap(kind ->
                        events.stream()
                                .filter(event -> event.kind() == kind)
                                .reduce((earlier, later) -> later)
                                .stream())
                .flatMap(event -> reasons.behind(event.data()).stream())
                .toList();
    }

    /** Empty until somebody has looked into it. */
    public List<TimelineLine.Fact> foundOut(Complaint complaint) {
        var investigation = complaint.investigation();
        return investigation == null
                ? List.of()
                : List.of(
                        fact("rootCause", words.code("rootCause", investigation.rootCause())),
                        fact("responsibleParty", words.code("responsibleParty", investigation.responsibleParty())));
    }

    private TimelineLine.Fact fact(String name, Object value) {
        return new TimelineLine.Fact(words.code("data", name), value == null ? null : value.toString());
    }

    private String yesOrNo(Boolean value) {
        return value == null ? null : words.of(value ? "yes" : "no");
    }
}
