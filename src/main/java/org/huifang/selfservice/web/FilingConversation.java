package org.huifang.selfservice.web;

import java.time.Clock;
import java.time.Duration;
import org.huifang.channel.web.Uploads;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.customer.Language;
import org.huifang.selfservice.filing.FiledForm;
import org.huifang.selfservice.filing.Filing;
import org.huifang.selfservice.link.FormPasses;
import org.huifang.selfservice.link.FormPasses.Pass;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.visitor.HumanQuestion;
import org.huifang.visitor.VisitorMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * From the empty form to the complaint. Nobody is refused for looking like a program: whoever fills in a form within seconds,
 * fills in the field that people do not see, or shares an address with many others, is asked to choose a word first.
 */
@Component
class FilingConversation {

    private static final Logger LOG = LoggerFactory.getLogger(FilingConversation.class);
    private static final String USE = "file";
    /** Nobody reads and fills in the form faster (own). */
    private static final Duration FASTEST = Duration.ofSeconds(3);

    private final FilingPages pages;
    private final Filing filing;
    private final Uploads uploads;
    private final FormPasses passes;
    private final StatusLinks links;
    private final PageLimits limits;
    private final VisitorMarks marks;
    private final Clock clock;

    FilingConversation(
            FilingPages pages,
            Filing filing,
            Uploads uploads,
            FormPasses passes,
            StatusLinks links,
            PageLimits limits,
            VisitorMarks marks,
            Clock clock) {
        this.pages = pages;
        this.filing = filing;
        this.uploads = uploads;
        this.passes = passes;
        this.links = links;
        this.limits = limits;
        this.marks = marks;
        this.clock = clock;
    }

    ModelAndView begin(Language language) {
        return pages.form(language, freshPass(), FiledForm.of(field -> null), null)
                .page();
    }

    ModelAndView next(SentForm sent, Language language, String address) {
        var filled = FiledForm.of(sent::value);
        var pass = passes.read(USE, "", sent.value("pass"), clock.instant());
        var page =
                pages.form(language, pass.isPresent() ? sent.value("pass") : freshPass(), filled, sent.value("asked"));
        if (sent.wantsOtherLanguage()) {
            return page.page();
        }
        if (pass.isEmpty()) {
            return page.saying("filing.expired");
        }
        var files = uploads.of(sent.files());
        if (!filled.problems().isEmpty() || files.problem() != null) {
            logRefusedFile(files, address);
            return page.withProblems(files.problem());
        }
        if (isToShowAPerson(sent, pass.get(), address)) {
            return person(page, sent);
        }
        return register(page, sent, filled, files, pass.get(), language, address);
    }

    private void logRefusedFile(Uploads.Files files, String address) {
        if (files.problem() != null) {
            LOG.warn("Files of visitor {} were refused: {}.", marks.of(address), files.problem());
        }
    }

    private boolean isToShowAPerson(SentForm sent, Pass pass, String address) {
        if (isAnswered(sent)) {
            return false;
        }
        var early = clock.instant().isBefore(pass.issuedAt().plus(FASTEST));
        var busy = limits.asksForAPerson(address);
        if (early || busy || sent.isTrapped() || sent.value("asked") != null) {
            LOG.warn(
                    "Visitor {} is asked to show to be a person: early {}, hidden field {}, busy {}.",
                    marks.of(address),
                    early,
                    sent.isTrapped(),
                    busy);
            return true;
        }
        return false;
    }

    /** With the hidden field filled in no answer counts: a browser that fills in everything shows it empty again. */
    private boolean isAnswered(SentForm sent) {
        return !sent.isTrapped()
                && passes.read(USE, "", sent.value("asked"), clock.instant()).isPresent()
                && HumanQuestion.of(sent.value("asked")).isAnsweredBy(sent.value("choice"));
    }

    private ModelAndView person(FilingPages.Form page, SentForm sent) {
        var problem =
                sent.value("asked") == null ? null : sent.value("choice") == null ? "human.missing" : "human.wrong";
        return page.asking(freshPass(), problem);
    }

    private ModelAndView register(
            FilingPages.Form page,
            SentForm sent,
            FiledForm filled,
            Uploads.Files files,
            Pass pass,
            Language language,
            String address) {
        var contact = filled.email().isEmpty() ? filled.phone() : filled.email();
        if (!limits.takesComplaint(address, contact)) {
            LOG.warn(
                    "A complaint of visitor {} was not taken: too many from there, or to be answered there.",
                    marks.of(address));
            return Notices.tooMany();
        }
        try {
            var title = pages.title(filled, language);
            var complaint = filing.file(filled, title, language, files.attachments(), pass.nonce());
            return Redirects.to(links.path(complaint.number()) + "/filed", language);
        } catch (ComplaintDesk.KeyReused changedAfterwards) {
            return pages.form(language, freshPass(), filled, null).saying("filing.again");
        }
    }

    private String freshPass() {
        return passes.issue(USE, "", clock.instant());
    }
}
