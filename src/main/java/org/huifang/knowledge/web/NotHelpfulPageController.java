package org.huifang.knowledge.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.followup.survey.link.StepPasses;
import org.huifang.followup.survey.link.StepPasses.Step;
import org.huifang.knowledge.EnquiryDesk;
import org.huifang.knowledge.GivenAnswer;
import org.huifang.knowledge.GivenAnswers;
import org.huifang.knowledge.Knowledge;
import org.huifang.knowledge.article.Article;
import org.huifang.knowledge.link.AnswerLinks;
import org.huifang.visitor.HumanQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * "This did not help." Looking never writes, and what programs do that open links and send forms does not either: only the form
 * with the right word takes the case to a person. Whatever is wrong with a link, the page is the same and says nothing.
 */
@Hidden
@Controller
class NotHelpfulPageController {

    private static final Logger LOG = LoggerFactory.getLogger(NotHelpfulPageController.class);

    private final AnswerLinks links;
    private final Knowledge knowledge;
    private final GivenAnswers answers;
    private final EnquiryDesk desk;
    private final Customers customers;
    private final StepPasses passes;
    private final AnswerWords words;
    private final Clock clock;

    NotHelpfulPageController(
            AnswerLinks links,
            Knowledge knowledge,
            GivenAnswers answers,
            EnquiryDesk desk,
            Customers customers,
            StepPasses passes,
            AnswerWords words,
            Clock clock) {
        this.links = links;
        this.knowledge = knowledge;
        this.answers = answers;
        this.desk = desk;
        this.customers = customers;
        this.passes = passes;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(AnswerLinks.PATH + "{token}")
    ModelAndView ask(@PathVariable String token, @RequestParam(required = false) String lang) {
        return open(token)
                .map(answer -> page("ask", answer, lang).addObject("answer", words(answer, lang)))
                .orElseGet(NotHelpfulPageController::leadsNowhere);
    }

    @PostMapping(AnswerLinks.PATH + "{token}")
    ModelAndView next(
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String pass,
            @RequestParam(required = false) String choice,
            @RequestParam(required = false, defaultValue = "") String website) {
        return open(token)
                .map(answer -> {
                    var mayChoose = passes.holds(Step.CONFIRM, answer.id(), pass, clock.instant());
                    if (!mayChoose
                            || !website.isEmpty()
                            || !HumanQuestion.of(pass).isAnsweredBy(choice)) {
                        return human(answer, lang, pass != null);
                    }
                    desk.didNotHelp(answer);
                    return toThanks(token, lang);
                })
                .orElseGet(NotHelpfulPageController::leadsNowhere);
    }

    @GetMapping(AnswerLinks.PATH + "{token}/thanks")
    ModelAndView thanks(@PathVariable String token, @RequestParam(required = false) String lang) {
        return open(token)
                .map(answer -> page("thanks", answer, lang)
                        .addObject("number", answer.number().value()))
                .orElseGet(NotHelpfulPageController::leadsNowhere);
    }

    @GetMapping(AnswerLinks.PATH + "{*rest}")
    ModelAndView elsewhere() {
        return leadsNowhere();
    }

    private ModelAndView human(GivenAnswer answer, String lang, boolean wrong) {
        var page = page("human", answer, lang);
        var say = (AnswerWords.In) page.getModel().get("say");
        var pass = passes.issue(Step.CONFIRM, answer.id(), clock.instant());
        var question = HumanQuestion.of(pass);
        var things = question.things().stream().map(say.things()::get).toList();
        return page.addObject("pass", pass)
                .addObject("things", things)
                .addObject("wanted", things.get(question.wanted()))
                .addObject("wrong", wrong);
    }

    /** Redirected to, so that reloading does not send the form again. */
    private static ModelAndView toThanks(String token, String lang) {
        var thanks =
                new RedirectView(AnswerLinks.PATH + token + "/thanks" + ("en".equals(lang) ? "?lang=en" : "?lang=zh"));
        thanks.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(thanks);
    }

    private ModelAndView page(String step, GivenAnswer answer, String lang) {
        return new ModelAndView("answer/page", Map.of("step", step, "say", words.in(language(answer, lang))));
    }

    /** For whom a push brought here; null for what was said of a parcel, which is not shown to whoever has the link. */
    private String words(GivenAnswer answer, String lang) {
        return knowledge
                .withId(answer.article())
                .filter(article -> article.kind() == Article.Kind.TEXT)
                .map(article -> article.answer().in(language(answer, lang)))
                .orElse(null);
    }

    private Language language(GivenAnswer answer, String lang) {
        return switch (lang == null ? "" : lang) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> customers.withId(answer.customerId()).language();
        };
    }

    private Optional<GivenAnswer> open(String token) {
        return links.read(token, clock.instant()).flatMap(answers::find);
    }

    private static ModelAndView leadsNowhere() {
        return new ModelAndView("survey/closed", Map.of(), HttpStatus.NOT_FOUND);
    }

    /** Without the address, which is the customer's key. */
    @ExceptionHandler(Exception.class)
    ModelAndView failure(Exception cause) {
        LOG.error("The page for answers that did not help failed", cause);
        return new ModelAndView("survey/failed", Map.of(), HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
