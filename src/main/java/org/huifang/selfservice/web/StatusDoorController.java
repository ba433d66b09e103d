package org.huifang.selfservice.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Language;
import org.huifang.selfservice.link.AccessCodes;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.visitor.VisitorMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The door for who has number and code. Unknown number, wrong code and no number at all get the same page after the same work;
 * tries are counted by address and by number before anything is looked at.
 */
@Hidden
@Controller
class StatusDoorController {

    private static final Logger LOG = LoggerFactory.getLogger(StatusDoorController.class);

    /** What opens by the code need not open for long. */
    private static final Duration OPEN = Duration.ofHours(12);

    private static final int LONGEST = 40;

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]"); // and the minus sign
    private static final Pattern NOT_TYPED = Pattern.compile("[\\s\\p{Z}\\p{C}]");

    private final Complaints complaints;
    private final AccessCodes codes;
    private final StatusLinks links;
    private final PageLimits limits;
    private final PageWords wording;
    private final VisitorMarks marks;
    private final Clock clock;

    StatusDoorController(
            Complaints complaints,
            AccessCodes codes,
            StatusLinks links,
            PageLimits limits,
            PageWords wording,
            VisitorMarks marks,
            Clock clock) {
        this.complaints = complaints;
        this.codes = codes;
        this.links = links;
        this.limits = limits;
        this.wording = wording;
        this.marks = marks;
        this.clock = clock;
    }

    @GetMapping(StatusLinks.STATUS)
    ModelAndView door(@RequestParam(required = false) String lang, HttpServletRequest request) {
        return page(language(lang, request), null, HttpStatus.OK);
    }

    @PostMapping(StatusLinks.STATUS)
    ModelAndView knock(@RequestParam Map<String, String> fields, HttpServletRequest request) {
        var language = language(fields.get("language"), request);
        var address = request.getRemoteAddr();
        var number = typed(fields.get("number")).toUpperCase(Locale.ROOT);
        if (!limits.takesCode(address, number)) {
            LOG.warn("Visitor {} has to wait: too many wrong numbers or codes.", marks.of(address));
            return page(language, "door.later", HttpStatus.TOO_MANY_REQUESTS);
        }
        var opened = open(number, typed(fields.get("code")));
        if (opened.isEmpty()) {
            limits.codeWasWrong(address, number);
            LOG.warn("Visitor {} gave a wrong number or code.", marks.of(address));
            return page(language, "door.wrong", HttpStatus.NOT_FOUND);
        }
        return Redirects.to(links.path(opened.get().number(), clock.instant().plus(OPEN)), language);
    }

    /** The row is looked for and the code worked out in any case, so that the time taken says nothing. */
    private Optional<Complaint> open(String number, String code) {
        var fits = codes.fits(number, code);
        return complaints.peek(number).filter(known -> fits);
    }

    /** Chinese keyboards write letters, digits and dashes in full width; mails and messengers add blanks, also unseen ones. */
    private static String typed(String given) {
        var plain = Normalizer.normalize(cut(Optional.ofNullable(given).orElse("")), Normalizer.Form.NFKC);
        return cut(DASHES.matcher(NOT_TYPED.matcher(plain).replaceAll("")).replaceAll("-"));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private ModelAndView page(Language language, String problem, HttpStatus status) {
        var page = new ModelAndView("selfservice/door", status);
        var words = wording.in(language);
        page.addObject("say", words);
        page.addObject("problem", problem == null ? null : words.of(problem));
        return page;
    }

    private static Language language(String chosen, HttpServletRequest request) {
        return PageWords.language(chosen).orElseGet(() -> PageWords.preferred(request.getLocale()));
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failure(Exception cause) {
        LOG.error("The status page failed", cause);
        return Notices.failed();
    }
}
