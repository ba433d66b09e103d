package org.huifang.complaint;

import java.util.function.BiFunction;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.data.relational.core.mapping.event.BeforeConvertCallback;
import org.springframework.stereotype.Component;

/** Seals the words of a complaint on its way into its row, and opens them on every way out. */
@Component
class SealedWords
        implements BeforeConvertCallback<Complaint>, AfterSaveCallback<Complaint>, AfterConvertCallback<Complaint> {

    private static final Place SUBJECT = new Place("complaint", "subject");
    private static final Place DESCRIPTION = new Place("complaint", "description");
    private static final Place FINDINGS = new Place("complaint", "findings");
    private static final Place SOLUTION = new Place("complaint", "solution");

    private final Vault vault;

    SealedWords(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Complaint onBeforeConvert(Complaint complaint) {
        return respelled(complaint, vault::seal);
    }

    @Override
    public Complaint onAfterSave(Complaint complaint) {
        return respelled(complaint, vault::open);
    }

    @Override
    public Complaint onAfterConvert(Complaint complaint) {
        return respelled(complaint, vault::open);
    }

    /** In place, as the library sets the version: whoever holds the complaint goes on with it after it was saved. */
    private static Complaint respelled(Complaint complaint, BiFunction<String, Place, String> spelling) {
        var fields = PropertyAccessorFactory.forDirectFieldAccess(complaint);
        var report = complaint.report();
        if (report != null) {
            fields.setPropertyValue(
                    "report",
                    new Report(
                            spelling.apply(report.subject(), SUBJECT),
                            spelling.apply(report.description(), DESCRIPTION),
                            report.waybill(),
                            report.declaredValueYuan()));
        }
        var found = complaint.investigation();
        if (found != null) {
            fields.setPropertyValue(
                    "investigation",
                    new Investigation(
                            found.rootCause(), found.responsibleParty(), spelling.apply(found.findings(), FINDINGS)));
        }
        var solution = complaint.solution();
        if (solution != null) {
            fields.setPropertyValue(
                    "solution",
                    new Solution(
                            solution.remedy(), solution.amountCents(), spelling.apply(solution.solution(), SOLUTION)));
        }
        return complaint;
    }
}
