package org.huifang.selfservice.web;

import java.util.Map;
import org.huifang.customer.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Short pages in both languages at once, which say nothing of any customer. */
final class Notices {

    private static final PageWords WORDING = new PageWords();

    /** Forged, expired, unknown or of somebody else: the same page. */
    static ModelAndView closed() {
        return notice("closed", HttpStatus.NOT_FOUND);
    }

    static ModelAndView tooMany() {
        return notice("later", HttpStatus.TOO_MANY_REQUESTS);
    }

    static ModelAndView tooLarge() {
        return notice("too-large", HttpStatus.PAYLOAD_TOO_LARGE);
    }

    static ModelAndView failed() {
        return notice("failed", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    static ModelAndView notice(String which, HttpStatus status) {
        var model = Map.of("notice", which, "zh", WORDING.in(Language.ZH), "en", WORDING.in(Language.EN));
        return new ModelAndView("selfservice/notice", model, status);
    }

    private Notices() {}
}
