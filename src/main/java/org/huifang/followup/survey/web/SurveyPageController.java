package org.huifang.followup.survey.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.huifang.customer.Language;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.Invitations;
import org.huifang.followup.survey.answer.SurveyClosed;
import org.huifang.followup.survey.link.SurveyLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where the links in survey messages lead. */
@Hidden
@Controller
class SurveyPageController {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyPageController.class);

    private final SurveyLinks links;
    private final Invitations invitations;
    private final SurveyConversation conversation;
    private final SurveyPages pages;
    private final SurveyLimits limits;
    private final Clock clock;

    SurveyPageController(
            SurveyLinks links,
            Invitations invitations,
            SurveyConversation conversation,
            SurveyPages pages,
            SurveyLimits limits,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.conversation = conversation;
        this.pages = pages;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/s/{token}")
    ModelAndView introduction(
            @PathVariable String token, @RequestParam(required = false) String lang, HttpServletRequest request) {
        var wanted = wanted(lang);
        return open(token)
                .map(invitation -> invitation.stateAt(clock.instant()) == Invitation.State.ANSWERED
                        ? pages.answered(invitation, wanted)
                        : pages.introduction(invitation, wanted))
                .orElseGet(() -> leadsNowhere(request));
    }

    @PostMapping("/s/{token}")
    ModelAndView next(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        var invitation = open(token);
        if (invitation.isEmpty()) {
            return leadsNowhere(request);
        }
        var form = SurveyForm.of(fields);
        if (invitation.get().stateAt(clock.instant()) == Invitation.State.ANSWERED) {
            return pages.answered(invitation.get(), form.language());
        }
        return Optional.ofNullable(conversation.next(invitation.get(), form)).orElseGet(() -> toThanks(token, form));
    }

    /** Redirected to, so that going back or reloading does not send the answer again. */
    private static ModelAndView toThanks(String token, SurveyForm form) {
        var language = form.language() == Language.EN ? "en" : "zh";
        var thanks = new RedirectView("/s/%s/thanks?lang=%s".formatted(token, language));
        thanks.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(thanks);
    }

    @GetMapping("/s/{token}/thanks")
    ModelAndView thanks(
            @PathVariable String token, @RequestParam(required = false) String lang, HttpServletRequest request) {
        var wanted = wanted(lang);
        return open(token)
                .map(invitation -> switch (invitation.stateAt(clock.instant())) {
                    case CHANGEABLE -> pages.thanks(invitation, token, wanted);
                    case ANSWERED -> pages.answered(invitation, wanted);
                    case OPEN, EXPIRED -> pages.introduction(invitation, wanted);
                })
                .orElseGet(() -> leadsNowhere(request));
    }

    /** Any other address below {@code /s/}, such as a link cut in two by a mail program. */
    @GetMapping("/s/{*rest}")
    ModelAndView elsewhere(HttpServletRequest request) {
        return leadsNowhere(request);
    }

    @PostMapping("/s/{*rest}")
    ModelAndView sentElsewhere(HttpServletRequest request) {
        return leadsNowhere(request);
    }

    private static Language wanted(String lang) {
        return SurveyForm.language(lang).orElse(null);
    }

    /** The row is looked for in any case, so that the time taken does not tell a forged link from an expired one. */
    private Optional<Invitation> open(String token) {
        var now = clock.instant();
        var reading = links.read(token);
        return invitations
                .find(reading.id())
                .filter(invitation -> reading.isGoodAt(now) && invitation.stateAt(now) != Invitation.State.EXPIRED);
    }

    private ModelAndView leadsNowhere(HttpServletRequest request) {
        return limits.takesDeadLink(request.getRemoteAddr()) ? pages.closed() : pages.tooMany();
    }

    /** It expired between the page and its answer. */
    @ExceptionHandler(SurveyClosed.class)
    ModelAndView closed() {
        return pages.closed();
    }

    /** Without the address, which is the customer's key. */
    @ExceptionHandler(Exception.class)
    ModelAndView failure(Exception cause) {
        LOG.error("A survey page failed", cause);
        return pages.failed();
    }
}
