package org.huifang.selfservice.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huifang.channel.web.Uploads;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.IllegalStatusChange;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.complaint.remedy.offer.NoOfferAwaitsAnswer;
import org.huifang.followup.callback.CallbackLifecycle;
import org.huifang.selfservice.filing.FiledForm;
import org.huifang.selfservice.link.FormPasses;
import org.huifang.selfservice.link.FormPasses.Pass;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.selfservice.status.CustomerAction;
import org.huifang.selfservice.status.CustomerWishes;
import org.huifang.selfservice.status.DataWishes;
import org.huifang.selfservice.status.OpenActions;
import org.huifang.selfservice.web.CaseController.Opened;
import org.huifang.visitor.HumanQuestion;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * From the page of an action to its effect: a signed pass, a word that has to be read, what the form is about; then it is done,
 * once. Rating has no word of its own, as the survey asks for one.
 */
@Component
class ActionConversation {

    static final int LONGEST_WORDS = FiledForm.LONGEST_WORDS;

    private static final SentForm NOTHING_SENT = new SentForm(Map.of(), List.of());

    private final CasePages pages;
    private final OpenActions open;
    private final CustomerWishes wishes;
    private final DataWishes dataWishes;
    private final Uploads uploads;
    private final FormPasses passes;
    private final PageLimits limits;
    private final Clock clock;

    ActionConversation(
            CasePages pages,
            OpenActions open,
            CustomerWishes wishes,
            DataWishes dataWishes,
            Uploads uploads,
            FormPasses passes,
            PageLimits limits,
            Clock clock) {
        this.pages = pages;
        this.open = open;
        this.wishes = wishes;
        this.dataWishes = dataWishes;
        this.uploads = uploads;
        this.passes = passes;
        this.limits = limits;
        this.clock = clock;
    }

    ModelAndView begin(CustomerAction action, Opened opened) {
        return open.allow(opened.complaint(), action)
                ? page(action, opened, freshPass(action, opened), NOTHING_SENT).page()
                : backTo(opened, "");
    }

    ModelAndView next(CustomerAction action, Opened opened, SentForm sent) {
        var number = opened.complaint().number().value();
        if (!limits.takesForm(number)) {
            return Notices.tooMany();
        }
        var pass = passes.read(action.code(), number, sent.value("pass"), clock.instant());
        if (sent.wantsOtherLanguage() || pass.isEmpty()) {
            var page = page(action, opened, freshPass(action, opened), sent);
            return sent.wantsOtherLanguage() ? page.page() : page.askingAgain("human.expired");
        }
        if (action == CustomerAction.RATE) {
            return rate(opened);
        }
        if (sent.isTrapped() || !HumanQuestion.of(sent.value("pass")).isAnsweredBy(sent.value("choice"))) {
            return askAgain(action, opened, sent);
        }
        return act(action, opened, sent, pass.get());
    }

    private ModelAndView askAgain(CustomerAction action, Opened opened, SentForm sent) {
        if (sent.value("choice") == null && !sent.isTrapped()) {
            return page(action, opened, sent.value("pass"), sent).askingAgain("human.missing");
        }
        limits.choseWrongly(opened.complaint().number().value());
        return page(action, opened, freshPass(action, opened), sent).askingAgain("human.wrong");
    }

    private ModelAndView act(CustomerAction action, Opened opened, SentForm sent, Pass pass) {
        var page = page(action, opened, sent.value("pass"), sent);
        var words = FiledForm.text(sent.value("words"));
        if (FiledForm.isLonger(words, LONGEST_WORDS)) {
            return page.withProblem("words", "problem.words.TOO_LONG", LONGEST_WORDS);
        }
        var files = uploads.of(sent.files());
        if (files.problem() != null) {
            return page.withProblem("files", files.problem(), Uploads.MOST);
        }
        if (isMissingWords(action, words, files)) {
            return page.withProblem("words", "problem.words.MISSING");
        }
        if (needsDecision(action) && !isDecision(sent.value("decision"))) {
            return page.withProblem("decision", "problem.decision");
        }
        return perform(action, opened, sent, pass, words, files);
    }

    private static boolean isMissingWords(CustomerAction action, String words, Uploads.Files files) {
        return words.isEmpty()
                && switch (action) {
                    case ADD -> files.attachments().isEmpty();
                    case REOPEN -> true;
                    default -> false;
                };
    }

    private static boolean needsDecision(CustomerAction action) {
        return action == CustomerAction.ANSWER_OFFER || action == CustomerAction.CONFIRM;
    }

    private static boolean isDecision(String decision) {
        return "yes".equals(decision) || "no".equals(decision);
    }

    private ModelAndView perform(
            CustomerAction action, Opened opened, SentForm sent, Pass pass, String words, Uploads.Files files) {
        var number = opened.complaint().number();
        var yes = "yes".equals(sent.value("decision"));
        try {
            switch (action) {
                case ADD -> wishes.add(number, pass, words, files.attachments());
                case ANSWER_OFFER -> wishes.answerOffer(number, pass, yes ? Answer.ACCEPTED : Answer.REJECTED, words);
                case CONFIRM -> wishes.confirm(number, pass, yes, words);
                case REOPEN -> wishes.reopen(number, pass, words);
                case WITHDRAW -> wishes.withdraw(number, pass);
                case COPY -> dataWishes.copy(opened.complaint(), pass);
                case ERASE -> dataWishes.erase(opened.complaint(), pass);
                case RATE -> throw new IllegalStateException("Rating is a survey's matter.");
            }
        } catch (IllegalStatusChange
                | NoOfferAwaitsAnswer
                | CallbackLifecycle.NoAnswerAwaited
                | ComplaintDesk.ReopenWindowClosed goneOnMeanwhile) {
            return backTo(opened, "?done=" + CasePages.MOVED_ON);
        } catch (ComplaintLifecycle.NotReady suspended) {
            return page(action, opened, sent.value("pass"), sent).notNow();
        }
        return backTo(opened, "?done=" + action.code());
    }

    private ModelAndView rate(Opened opened) {
        return open.of(opened.complaint()).contains(CustomerAction.RATE)
                ? Redirects.to(wishes.rate(opened.complaint().number()), opened.language())
                : backTo(opened, "");
    }

    private static ModelAndView backTo(Opened opened, String query) {
        return Redirects.to(StatusLinks.PATH + opened.token() + query, opened.language());
    }

    private CasePages.Action page(CustomerAction action, Opened opened, String pass, SentForm sent) {
        return pages.action(action, opened.complaint(), opened.token(), opened.language(), pass, sent);
    }

    private String freshPass(CustomerAction action, Opened opened) {
        return passes.issue(action.code(), opened.complaint().number().value(), clock.instant());
    }
}
