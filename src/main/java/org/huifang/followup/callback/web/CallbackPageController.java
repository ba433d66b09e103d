package org.huifang.followup.callback.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Language;
import org.huifang.customer.disclosure.Disclosures;
import org.huifang.customer.disclosure.Masked;
import org.huifang.customer.disclosure.MaskedCustomer;
import org.huifang.customer.history.Contact;
import org.huifang.customer.history.Contacts;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUps;
import org.huifang.followup.callback.CallSheets;
import org.huifang.home.HomeTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The preparation sheet beside the task of a caller or visitor: whom, what about, what was before, what to say. */
@Controller
class CallbackPageController {

    private static final int LATEST = 10;

    private final CallSheets sheets;
    private final CallScripts scripts;
    private final Contacts contacts;
    private final Complaints complaints;
    private final FollowUps followUps;
    private final Disclosures disclosures;

    CallbackPageController(
            CallSheets sheets,
            CallScripts scripts,
            Contacts contacts,
            Complaints complaints,
            FollowUps followUps,
            Disclosures disclosures) {
        this.sheets = sheets;
        this.scripts = scripts;
        this.contacts = contacts;
        this.complaints = complaints;
        this.followUps = followUps;
        this.disclosures = disclosures;
    }

    /** One line of the history. */
    record Line(String at, Contact contact) {}

    /** The same words in one language. */
    record Script(String language, String text, String offers) {}

    @GetMapping("/callbacks/{number}/brief")
    String brief(@PathVariable String number, Model page) {
        var sheet = sheets.of(number);
        var customer = sheet.customer();
        page.addAttribute("sheet", sheet);
        page.addAttribute("contact", MaskedCustomer.of(customer));
        page.addAttribute("masked", Masked.phone(sheet.number()));
        page.addAttribute("callableFrom", HomeTime.minute(sheet.callableFrom(), customer.zone()));
        page.addAttribute("case", complaint(number).orElse(null));
        page.addAttribute("survey", asksSurvey(number));
        page.addAttribute(
                "history",
                contacts.of(customer.id(), null, LATEST).contacts().stream()
                        .map(contact -> new Line(HomeTime.minute(contact.at()), contact))
                        .toList());
        page.addAttribute(
                "scripts",
                Stream.of(Language.values())
                        .sorted(Comparator.comparing(language -> language != customer.language()))
                        .map(language -> new Script(
                                language.name(),
                                scripts.of(sheet.purpose(), language),
                                sheet.offers() ? scripts.offers(language) : null))
                        .toList());
        return "callback/brief";
    }

    /** Whom to call and by which number, in full. */
    @PostMapping("/callbacks/{number}/customer")
    String customer(@PathVariable String number, Principal caller, Model page) {
        var sheet = sheets.of(number);
        page.addAttribute("about", number);
        page.addAttribute("customer", disclosures.show(number, sheet.customer().id(), Actor.staff(caller.getName())));
        page.addAttribute("toCall", sheet.number());
        page.addAttribute("back", "/callbacks/%s/brief".formatted(number));
        return "customer/details";
    }

    /** A follow-up under way may be answered question by question; about a solution the form of the task asks all there is. */
    private boolean asksSurvey(String number) {
        return FollowUp.isNumber(number) && !followUps.withNumber(number).isOver();
    }

    private Optional<Complaint> complaint(String number) {
        return FollowUp.isNumber(number) ? Optional.empty() : Optional.of(complaints.look(new ComplaintNumber(number)));
    }
}
