package org.huifang.selfservice.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.channel.web.Uploads;
import org.huifang.customer.Language;
import org.huifang.selfservice.filing.Concern;
import org.huifang.selfservice.filing.FiledForm;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages on which a complaint is filed. */
@Component
class FilingPages {

    /** An error beside its field and in the list on top. */
    record FieldError(String field, String text) {}

    private final PageWords wording;

    FilingPages(PageWords wording) {
        this.wording = wording;
    }

    /** What a concern is called; subject of the complaint. */
    String title(FiledForm form, Language language) {
        return wording.in(language).of("concern." + form.chosen().orElseThrow().code());
    }

    /** @param asked the pass by which the person was asked to choose a word, or null */
    Form form(Language language, String pass, FiledForm filled, String asked) {
        var words = wording.in(language);
        var page = new ModelAndView("selfservice/complain");
        page.addObject("say", words);
        page.addObject("pass", pass);
        page.addObject("form", filled);
        page.addObject("groups", Concern.Group.values());
        page.addObject("longest", FiledForm.LONGEST_WORDS);
        page.addObject("most", Uploads.MOST);
        page.addObject("errors", List.of());
        page.addObject("errorOf", Map.of());
        page.addObject("asked", asked);
        page.addObject("human", asked == null ? null : HumanCheck.of(asked, words, null));
        return new Form(page, words, filled);
    }

    /** The form, and what is said about it. */
    record Form(ModelAndView page, PageWords.In words, FiledForm filled) {

        /** @param notice wording key of a sentence on top */
        ModelAndView saying(String notice) {
            page.addObject("notice", words.of(notice));
            return page;
        }

        /** @param filesProblem wording key, or null */
        ModelAndView withProblems(String filesProblem) {
            var errors = new LinkedHashMap<String, String>();
            filled.problems()
                    .forEach((field, problem) -> errors.put(
                            field, words.of("problem.%s.%s".formatted(field, problem), FiledForm.LONGEST_WORDS)));
            if (filesProblem != null) {
                errors.put("files", words.of(filesProblem, Uploads.MOST));
            }
            var list = new ArrayList<FieldError>();
            errors.forEach((field, text) -> list.add(new FieldError(field, text)));
            page.addObject("errors", list);
            page.addObject("errorOf", errors);
            return page;
        }

        /** @param problem wording key of what was wrong with the word chosen, or null */
        ModelAndView asking(String question, String problem) {
            page.addObject("asked", question);
            page.addObject("human", HumanCheck.of(question, words, problem == null ? null : words.of(problem)));
            return page;
        }
    }
}
