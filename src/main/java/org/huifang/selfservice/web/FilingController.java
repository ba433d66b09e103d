package org.huifang.selfservice.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huifang.customer.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where customers file a complaint. */
@Hidden
@Controller
class FilingController {

    private static final Logger LOG = LoggerFactory.getLogger(FilingController.class);

    private final FilingConversation conversation;

    FilingController(FilingConversation conversation) {
        this.conversation = conversation;
    }

    @GetMapping("/complain")
    ModelAndView form(@RequestParam(required = false) String lang, HttpServletRequest request) {
        return conversation.begin(language(PageWords.language(lang).orElse(null), request));
    }

    @PostMapping("/complain")
    ModelAndView file(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request) {
        var form = SentForm.of(fields, files);
        return conversation.next(form, language(form.language(), request), request.getRemoteAddr());
    }

    private static Language language(Language chosen, HttpServletRequest request) {
        return chosen == null ? PageWords.preferred(request.getLocale()) : chosen;
    }

    /** More bytes or parts than a form can have. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView tooLarge(MultipartException cause) {
        LOG.warn(
                "A form was refused: larger than allowed, or not readable ({}).",
                cause.getClass().getSimpleName());
        return Notices.tooLarge();
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failure(Exception cause) {
        LOG.error("A complaint form failed", cause);
        return Notices.failed();
    }
}
