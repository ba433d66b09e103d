package org.huifang.desk.web;

import java.time.ZoneId;
import java.util.List;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.triage.text.extraction.Amount;
import org.huifang.complaint.triage.text.extraction.Extraction;

/** What the customer's words name, found anew each time somebody looks: it is stored nowhere but in those words. */
record MentionedFacts(List<String> waybills, List<String> phones, List<String> amounts, List<String> dates) {

    /** @param zone the customer's, for words such as yesterday */
    static MentionedFacts in(Complaint complaint, ZoneId zone) {
        var report = complaint.report();
        var found = Extraction.of(report.subject(), report.description(), complaint.receivedAt(), zone);
        return new MentionedFacts(
                found.waybills(),
                found.phones(),
                found.amounts().stream().map(MentionedFacts::shown).toList(),
                found.dates().stream().map(Object::toString).toList());
    }

    public boolean isNothing() {
        return waybills.isEmpty() && phones.isEmpty() && amounts.isEmpty() && dates.isEmpty();
    }

    private static String shown(Amount amount) {
        return "%s %d.%02d".formatted(amount.currency(), amount.cents() / 100, amount.cents() % 100);
    }
}
