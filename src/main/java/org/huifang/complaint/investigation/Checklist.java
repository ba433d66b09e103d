package org.huifang.complaint.investigation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Component;

/** Says which steps a case's investigation has, and whether those it cannot do without were taken. */
@AsksTable(
        value = "investigation-checklist",
        gives = {"category"},
        reads = {"step", "zh", "en", "required", "evidence", "answeredBy"})
@Component
public class Checklist {

    private final Complaints complaints;
    private final Parcels parcels;
    private final DecisionTables tables;

    Checklist(Complaints complaints, Parcels parcels, DecisionTables tables) {
        this.complaints = complaints;
        this.parcels = parcels;
        this.tables = tables;
    }

    /** In the order of the table. */
    public List<Step> of(ComplaintNumber number) {
        return of(complaints.look(number));
    }

    private List<Step> of(Complaint complaint) {
        var category =
                Map.<String, Object>of("category", complaint.classification().category());
        return tables.ask("investigation-checklist", category).rows().stream()
                .map(Step::of)
                .toList();
    }

    /**
     * A step is required of whoever was asked for it, and not where the parcel's facts answer it.
     *
     * @param asked codes of the steps that the form showed
     * @throws StepsLeftOut when required ones are missing among those ticked
     */
    public void requireDone(ComplaintNumber number, Collection<String> asked, Collection<String> ticked) {
        var complaint = complaints.look(number);
        var parcelKnown = parcels.of(complaint.report().waybill())
                .filter(parcel -> parcel.state() != Parcel.State.UNKNOWN)
                .isPresent();
        var missing = of(complaint).stream()
                .filter(Step::required)
                .filter(step -> asked.contains(step.code()) && !ticked.contains(step.code()))
                .filter(step -> !(step.answeredByParcel() && parcelKnown))
                .toList();
        if (!missing.isEmpty()) {
            throw new StepsLeftOut(missing);
        }
    }
}
