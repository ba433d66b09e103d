package org.huifang.desk.web;

import java.util.Map;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.customer.disclosure.Disclosures;
import org.huifang.desk.StaffGroups;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** A case for staff: in short beside Tasklist's forms, and whole. Text and personal data stay out of process variables. */
@Controller
class CasePageController {

    private final Complaints complaints;
    private final DeskPages pages;
    private final StaffGroups groups;
    private final Disclosures disclosures;

    CasePageController(Complaints complaints, DeskPages pages, StaffGroups groups, Disclosures disclosures) {
        this.complaints = complaints;
        this.pages = pages;
        this.groups = groups;
        this.disclosures = disclosures;
    }

    /** @param asked present when the parcel's facts were just asked for again: the page then looks once more by itself */
    @GetMapping("/cases/{number}/brief")
    ModelAndView brief(@PathVariable String number, @RequestParam(required = false) String asked) {
        return pages.brief(complaints.look(new ComplaintNumber(number)), asked != null);
    }

    /** @param done code of the action that led here */
    @GetMapping("/cases/{number}")
    ModelAndView whole(@PathVariable String number, @RequestParam(required = false) String done, Authentication login) {
        var complaint = complaints.look(new ComplaintNumber(number));
        return pages.whole(complaint, Caller.of(login, groups), done, DeskPages.Sent.NOTHING);
    }

    /** Who the customer is, in full; not by looking, but by asking. */
    @PostMapping("/cases/{number}/customer")
    ModelAndView customer(@PathVariable String number, Authentication login) {
        var complaint = complaints.look(new ComplaintNumber(number));
        var customer = disclosures.show(
                complaint.number().value(),
                complaint.customerId(),
                Caller.of(login, groups).actor());
        return new ModelAndView(
                "customer/details",
                Map.of("about", number, "customer", customer, "back", "/cases/" + complaint.number()));
    }

    @ExceptionHandler(UnknownComplaint.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "desk/unknown";
    }
}
