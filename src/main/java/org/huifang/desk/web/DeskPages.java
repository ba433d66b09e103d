package org.huifang.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.handover.Workload;
import org.huifang.complaint.parcel.web.ParcelViews;
import org.huifang.complaint.remedy.settlement.Payouts;
import org.huifang.complaint.remedy.web.RemedyViews;
import org.huifang.complaint.triage.TextReadings;
import org.huifang.customer.Customers;
import org.huifang.customer.disclosure.MaskedCustomer;
import org.huifang.desk.Duty;
import org.huifang.desk.action.CaseAction;
import org.huifang.desk.action.OpenCaseActions;
import org.huifang.desk.note.CaseNotes;
import org.huifang.desk.words.Categories;
import org.huifang.desk.words.DeskWords;
import org.huifang.knowledge.web.CaseKnowledge;
import org.huifang.selfservice.link.FormPasses;
import org.huifang.supervision.CaseReview;
import org.huifang.supervision.Reviews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of a case, in short and whole. */
@Component
class DeskPages {

    private final CaseSections sections;
    private final Customers customers;
    private final ParcelViews parcels;
    private final RemedyViews remedies;
    private final Payouts payouts;
    private final TextReadings readings;
    private final CaseKnowledge knowledge;
    private final CaseNotes notes;
    private final Reviews reviews;
    private final OpenCaseActions actions;
    private final Workload workload;
    private final FormPasses passes;
    private final Categories categories;
    private final DeskWords words;
    private final Clock clock;

    DeskPages(
            CaseSections sections,
            Customers customers,
            ParcelViews parcels,
            RemedyViews remedies,
            Payouts payouts,
            TextReadings readings,
            CaseKnowledge knowledge,
            CaseNotes notes,
            Reviews reviews,
            OpenCaseActions actions,
            Workload workload,
            FormPasses passes,
            Categories categories,
            DeskWords words,
            Clock clock) {
        this.sections = sections;
        this.customers = customers;
        this.parcels = parcels;
        this.remedies = remedies;
        this.payouts = payouts;
        this.readings = readings;
        this.knowledge = knowledge;
        this.notes = notes;
        this.reviews = reviews;
        this.actions = actions;
        this.workload = workload;
        this.passes = passes;
        this.categories = categories;
        this.words = words;
        this.clock = clock;
    }

    /** The form of one action. */
    record ActionForm(String code, String title, String pass, boolean open) {}

    /**
     * What the page says of the form that was just sent.
     *
     * @param action code of the action, or null
     * @param problem why it was not done, or null
     * @param typed what was in it, to be mended
     */
    record Sent(String action, String problem, Map<String, String> typed) {

        static final Sent NOTHING = new Sent(null, null, Map.of());
    }

    /** Beside a form: what its step needs, and no more. */
    ModelAndView brief(Complaint complaint, boolean asked) {
        var page = base("desk/brief", complaint);
        page.addObject("asked", asked);
        page.addObject("asksForDetails", true);
        page.addObject(
                "messages", sections.messages(complaint).stream().limit(3).toList());
        page.addObject("candidates", candidates(complaint));
        return page;
    }

    /** Who may be named while nobody has the case; nobody else's business. */
    private List<Workload.Person> candidates(Complaint complaint) {
        return complaint.status().waitsForAgent() && complaint.department() != null
                ? workload.candidatesOf(complaint.department())
                : List.of();
    }

    /** @param done code of the action just done, or null */
    ModelAndView whole(Complaint complaint, Caller caller, String done, Sent sent) {
        var page = base("desk/case", complaint);
        var number = complaint.number();
        sections.addTo(page, complaint);
        page.addObject("payouts", payouts.of(number));
        page.addObject("notes", notes.of(number));
        page.addObject("actions", forms(complaint, caller, sent));
        page.addObject("done", done == null ? null : words.find("done." + done).orElse(null));
        page.addObject("problem", sent.problem());
        page.addObject("typed", sent.typed());
        page.addObject("people", workload.present());
        page.addObject("readsDossiers", caller.readsDossiers());
        page.addObject("asksForDetails", caller.duties().contains(Duty.WORKS));
        page.addObject("reviews", reviewsFor(complaint, caller));
        return page;
    }

    /** Those who look on see all of them, an agent those about their own work. */
    private List<CaseReview> reviewsFor(Complaint complaint, Caller caller) {
        return reviews.ofCase(complaint.number().value()).stream()
                .filter(review -> caller.readsDossiers() || review.agent().equals(caller.user()))
                .toList();
    }

    /** The same, with what was wrong; nothing that was typed is lost. */
    ModelAndView again(Complaint complaint, Caller caller, Sent sent, HttpStatus status) {
        var page = whole(complaint, caller, null, sent);
        page.setStatus(status);
        return page;
    }

    private ModelAndView base(String template, Complaint complaint) {
        var page = new ModelAndView(template);
        var customer = customers.withId(complaint.customerId());
        page.addObject("case", sections.head(complaint));
        page.addObject("customer", customer);
        page.addObject("contact", MaskedCustomer.of(customer));
        page.addObject("mentioned", MentionedFacts.in(complaint, customer.zone()));
        page.addObject("parcel", parcels.of(complaint).orElse(null));
        page.addObject("suggestions", suggestions(complaint));
        page.addObject("knowledge", knowledge.of(complaint));
        page.addObject("clocks", sections.clocks(complaint));
        page.addObject("linked", sections.linked(complaint));
        page.addObject("others", sections.ofCustomer(complaint));
        page.addObject("remedy", remedies.of(complaint.number()).orElse(null));
        page.addObject("asked", false);
        return page;
    }

    private List<ActionForm> forms(Complaint complaint, Caller caller, Sent sent) {
        var now = clock.instant();
        return actions.of(complaint, caller.duties()).stream()
                .map(action -> new ActionForm(
                        action.code(),
                        words.of("action." + action.code()),
                        passes.issue(
                                passUse(action),
                                caller.passSubject(complaint.number().value()),
                                now),
                        action.code().equals(sent.action())))
                .toList();
    }

    static String passUse(CaseAction action) {
        return "desk " + action.code();
    }

    /** What a person who classifies may choose from; nothing once it is classified. */
    private List<String> suggestions(Complaint complaint) {
        return complaint.classification() != null
                ? List.of()
                : readings.suggestionsFor(complaint.number().value()).stream()
                        .map(likely -> "%s %.0f %%"
                                .formatted(categories.titleOf(likely.category()), likely.confidence() * 100))
                        .toList();
    }
}
