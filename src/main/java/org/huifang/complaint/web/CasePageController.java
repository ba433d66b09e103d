package org.huifang.complaint.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.link.CaseLinks;
import org.huifang.complaint.parcel.web.ParcelViews;
import org.huifang.complaint.remedy.web.RemedyViews;
import org.huifang.complaint.triage.TextReadings;
import org.huifang.customer.Customers;
import org.huifang.knowledge.web.CaseKnowledge;
import org.huifang.sla.SlaClock;
import org.huifang.sla.why.Explanation;
import org.huifang.sla.why.Explanations;
import org.huifang.sla.why.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case that Tasklist's forms show, so that text and personal data stay out of process variables. */
@Controller
class CasePageController {

    private static final ZoneId DESK_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Complaints complaints;
    private final Customers customers;
    private final Explanations explanations;
    private final Wording wording;
    private final RemedyViews remedies;
    private final TextReadings readings;
    private final CaseLinks links;
    private final ParcelViews parcels;
    private final CaseKnowledge knowledge;

    CasePageController(
            Complaints complaints,
            Customers customers,
            Explanations explanations,
            Wording wording,
            RemedyViews remedies,
            TextReadings readings,
            CaseLinks links,
            ParcelViews parcels,
            CaseKnowledge knowledge) {
        this.complaints = complaints;
        this.customers = customers;
        this.explanations = explanations;
        this.wording = wording;
        this.remedies = remedies;
        this.readings = readings;
        this.links = links;
        this.parcels = parcels;
        this.knowledge = knowledge;
    }

    /** @param why the whole reckoning in a line of each language */
    record ClockView(String title, String due, String state, String whyZh, String whyEn) {

        static ClockView of(Explanation why, Wording wording) {
            var clock = why.clock();
            return new ClockView(
                    clock.milestone().chinese() + " " + clock.milestone().english(),
                    MINUTE.format(clock.dueAt().atZone(DESK_ZONE)),
                    state(clock),
                    wording.line(why, Locale.SIMPLIFIED_CHINESE),
                    wording.line(why, Locale.ENGLISH));
        }

        private static String state(SlaClock clock) {
            if (clock.isBroken()) {
                return "broken";
            }
            if (clock.isPaused()) {
                return "paused";
            }
            return clock.isOpen() ? "running" : "fulfilled";
        }
    }

    /** @param asked present when the parcel's facts were just asked for again: the page then looks once more by itself */
    @GetMapping("/cases/{number}/brief")
    String brief(@PathVariable String number, @RequestParam(required = false) String asked, Model page) {
        var complaint = complaints.look(new ComplaintNumber(number));
        var customer = customers.withId(complaint.customerId());
        page.addAttribute("case", CaseView.of(complaint));
        page.addAttribute("customer", customer);
        page.addAttribute("mentioned", MentionedFacts.in(complaint, customer.zone()));
        page.addAttribute("parcel", parcels.of(complaint).orElse(null));
        page.addAttribute("asked", asked != null);
        page.addAttribute("suggestions", suggestions(complaint));
        page.addAttribute("knowledge", knowledge.of(complaint));
        page.addAttribute("clocks", clockViews(number));
        page.addAttribute("links", links(complaint));
        page.addAttribute("remedy", remedies.of(complaint.number()).orElse(null));
        return "case/brief";
    }

    /** What a person who classifies may choose from; nothing once it is classified. */
    private List<String> suggestions(Complaint complaint) {
        return complaint.classification() != null
                ? List.of()
                : readings.suggestionsFor(complaint.number().value()).stream()
                        .map(likely -> "%s %.0f %%".formatted(likely.category(), likely.confidence() * 100))
                        .toList();
    }

    private List<String> links(Complaint complaint) {
        var number = complaint.number();
        var linked = links.of(number).stream().map(link -> link.readFrom(number));
        var into = Stream.ofNullable(complaint.mergedInto()).map(other -> other + " 已并入 merged into");
        return Stream.concat(into, linked).toList();
    }

    private List<ClockView> clockViews(String number) {
        return explanations.of(number).stream()
                .map(why -> ClockView.of(why, wording))
                .toList();
    }
}
