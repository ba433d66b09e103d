package org.huifang.selfservice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huifang.channel.web.Uploads;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.selfservice.link.AccessCodes;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.selfservice.status.CaseStatus;
import org.huifang.selfservice.status.CustomerAction;
import org.huifang.selfservice.status.OpenActions;
import org.huifang.selfservice.status.Phase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of a case. */
@Component
class CasePages {

    /**
     * A phase in the picture.
     *
     * @param state DONE, NOW or TO_COME
     */
    record PhaseView(int number, String name, String state) {}

    /** The case no longer allowed what was wanted. */
    static final String MOVED_ON = "moved-on";

    private final CaseStatus status;
    private final OpenActions actions;
    private final Customers customers;
    private final AccessCodes codes;
    private final PageWords wording;
    private final String address;

    CasePages(
            CaseStatus status,
            OpenActions actions,
            Customers customers,
            AccessCodes codes,
            PageWords wording,
            @Value("${huifang.public-address}") String address) {
        this.status = status;
        this.actions = actions;
        this.customers = customers;
        this.codes = codes;
        this.wording = wording;
        this.address = address;
    }

    /** The customer's own, unless the page was asked for in another. */
    Language language(Complaint complaint, String chosen) {
        return PageWords.language(chosen)
                .orElseGet(() -> customers.withId(complaint.customerId()).language());
    }

    /** @param done code of what was just done, or null */
    ModelAndView status(Complaint complaint, String token, Language language, String done) {
        var page = page("selfservice/case", complaint, token, language);
        var seen = status.of(complaint, language);
        var words = wording.in(language);
        page.addObject("case", seen);
        page.addObject("headline", words.of("state." + complaint.status()));
        page.addObject("phases", phases(seen, words));
        page.addObject("step", seen.phase().ordinal() + 1);
        page.addObject("zone", seen.customer().zone());
        page.addObject("aboutData", actions.aboutData(complaint));
        page.addObject("done", said(done, words));
        return page;
    }

    private static String said(String done, PageWords.In words) {
        if (MOVED_ON.equals(done)) {
            return words.of("done." + MOVED_ON);
        }
        return CustomerAction.withCode(done)
                .map(action -> words.of("done." + action.code()))
                .orElse(null);
    }

    private static List<PhaseView> phases(CaseStatus.Seen seen, PageWords.In words) {
        var ended = seen.complaint().status() == ComplaintStatus.CLOSED;
        return List.of(Phase.values()).stream()
                .map(phase -> new PhaseView(
                        phase.ordinal() + 1, words.of("phase." + phase), stateOf(phase, seen.phase(), ended)))
                .toList();
    }

    private static String stateOf(Phase phase, Phase now, boolean ended) {
        if (phase.compareTo(now) < 0 || ended) {
            return "DONE";
        }
        return phase == now ? "NOW" : "TO_COME";
    }

    /** After filing: number, code and link to keep. */
    ModelAndView filed(Complaint complaint, String token, Language language) {
        var page = page("selfservice/filed", complaint, token, language);
        page.addObject("code", codes.of(complaint.number()));
        page.addObject("link", address + StatusLinks.PATH + token);
        page.addObject("door", address + StatusLinks.STATUS);
        page.addObject("promise", status.of(complaint, language).promise());
        page.addObject("byMail", customers.withId(complaint.customerId()).email() != null);
        return page;
    }

    /**
     * The page on which something is done.
     *
     * @param pass of its form
     */
    Action action(
            CustomerAction action, Complaint complaint, String token, Language language, String pass, SentForm sent) {
        var page = page("selfservice/action", complaint, token, language);
        var words = wording.in(language);
        var customer = customers.withId(complaint.customerId());
        page.addObject("action", action.code());
        page.addObject("pass", pass);
        page.addObject("human", HumanCheck.of(pass, words, null));
        page.addObject("words", Optional.ofNullable(sent.value("words")).orElse(""));
        page.addObject("decision", sent.value("decision"));
        page.addObject("longest", ActionConversation.LONGEST_WORDS);
        page.addObject("most", Uploads.MOST);
        var offer = status.offerOf(complaint, customer).orElse(null);
        page.addObject("offer", offer);
        page.addObject("until", offer == null ? null : until(offer.answerDueAt(), words, customer.zone()));
        page.addObject("problem", null);
        return new Action(page, words, pass);
    }

    private static String until(Instant at, PageWords.In words, ZoneId zone) {
        return words.minute(at, zone);
    }

    /** The page of an action, and what was wrong with its form. */
    record Action(ModelAndView page, PageWords.In words, String pass) {

        /** @param field of the form that it is about */
        ModelAndView withProblem(String field, String key, Object... values) {
            page.addObject("problem", words.of(key, values));
            page.addObject("field", field);
            return page;
        }

        /** Nothing was done; what was filled in stands there to be sent again. */
        ModelAndView notNow() {
            page.setStatus(HttpStatus.CONFLICT);
            return withProblem("human", "problem.not-now");
        }

        ModelAndView askingAgain(String key) {
            page.addObject("human", HumanCheck.of(pass, words, words.of(key)));
            return page;
        }
    }

    private ModelAndView page(String view, Complaint complaint, String token, Language language) {
        var page = new ModelAndView(view);
        page.addObject("say", wording.in(language));
        page.addObject("number", complaint.number().value());
        page.addObject("token", token);
        return page;
    }
}
