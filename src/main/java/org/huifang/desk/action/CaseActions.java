package org.huifang.desk.action;

import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Report;
import org.huifang.complaint.appeal.Appeals;
import org.huifang.complaint.handover.Handover;
import org.huifang.complaint.link.FollowOnCases;
import org.huifang.complaint.link.Returns;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.complaint.progress.CustomerUpdates;
import org.huifang.complaint.remedy.offer.AnswerDesk;
import org.huifang.desk.note.CaseNotes;
import org.huifang.desk.note.StaffFiles;
import org.huifang.selfservice.link.FormPasses.Pass;
import org.huifang.selfservice.link.UsedForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what staff ask for on the page of a case, each form once and in one transaction. Guards are those of the desks it is
 * passed on to: what the case no longer allows is refused there.
 */
@Service
@Transactional
public class CaseActions {

    private final UsedForms forms;
    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final CustomerUpdates updates;
    private final AnswerDesk answers;
    private final Handover handover;
    private final FollowOnCases followOns;
    private final Returns returns;
    private final ParcelDesk parcels;
    private final CaseNotes notes;
    private final StaffFiles files;
    private final Appeals appeals;

    CaseActions(
            UsedForms forms,
            Complaints complaints,
            ComplaintDesk desk,
            CustomerUpdates updates,
            AnswerDesk answers,
            Handover handover,
            FollowOnCases followOns,
            Returns returns,
            ParcelDesk parcels,
            CaseNotes notes,
            StaffFiles files,
            Appeals appeals) {
        this.forms = forms;
        this.complaints = complaints;
        this.desk = desk;
        this.updates = updates;
        this.answers = answers;
        this.handover = handover;
        this.followOns = followOns;
        this.returns = returns;
        this.parcels = parcels;
        this.notes = notes;
        this.files = files;
        this.appeals = appeals;
    }

    /**
     * Without effect when the form was sent before.
     *
     * @return the case to look at next: this one, the new one, or the one in which it goes on
     */
    public ComplaintNumber perform(CaseAction action, ComplaintNumber number, Pass pass, CaseWish wish, Actor by) {
        if (!forms.use(pass)) {
            return number;
        }
        switch (action) {
            case NOTE -> notes.add(number, wish.words(), by);
            case FILE -> files.add(number, wish.files(), by);
            case UPDATE -> updates.tell(number, wish.words(), by);
            case ANSWER -> answers.answered(number, wish.answer(), wish.words(), by);
            case REFRESH -> parcels.fetchAgain(number, by);
            case APPEAL -> appeals.record(number, wish.day(), by);
            case HANDOVER -> handover.byLead(number, wish.agent(), by);
            case SPLIT -> {
                return split(number, pass, wish, by);
            }
            case MERGE, WITHDRAW, REOPEN -> {
                return forTheCustomer(action, number, wish, by);
            }
        }
        return number;
    }

    /** The note says why. */
    private ComplaintNumber forTheCustomer(CaseAction action, ComplaintNumber number, CaseWish wish, Actor by) {
        notes.add(number, wish.words(), by);
        switch (action) {
            case MERGE -> merge(number, wish, by);
            case WITHDRAW -> desk.withdraw(number, by);
            default -> {
                return returns.reopen(number);
            }
        }
        return number;
    }

    /** Allowed, but never by a mistyped number: from then on the case has the words of both. */
    private void merge(ComplaintNumber number, CaseWish wish, Actor by) {
        var into = complaints.look(new ComplaintNumber(wish.other()));
        if (!wish.sure() && into.customerId() != complaints.look(number).customerId()) {
            throw new DifferentCustomers();
        }
        desk.merge(number, into.number(), by);
    }

    private ComplaintNumber split(ComplaintNumber number, Pass pass, CaseWish wish, Actor by) {
        var waybill = Optional.ofNullable(wish.waybill())
                .flatMap(ParcelDesk::asWaybill)
                .orElse(null);
        return followOns.split(number, pass.nonce(), new Report(wish.subject(), wish.words(), waybill, null), by);
    }
}
