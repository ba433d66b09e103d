package org.huifang.selfservice.web;

import org.huifang.customer.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads that did its work, so that going back or reloading does not send it again. */
final class Redirects {

    static ModelAndView to(String path, Language language) {
        var view = new RedirectView("%s%slang=%s".formatted(path, path.contains("?") ? "&" : "?", code(language)));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private static String code(Language language) {
        return language == Language.EN ? "en" : "zh";
    }

    private Redirects() {}
}
