package org.huifang.selfservice.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.huifang.complaint.Complaint;
import org.huifang.customer.Language;
import org.huifang.selfservice.status.CustomerAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the links in letters lead: a case as its customer sees it, and what can be done about it. */
@Hidden
@Controller
class CaseController {

    private static final Logger LOG = LoggerFactory.getLogger(CaseController.class);

    private final OpenedCases cases;
    private final CasePages pages;
    private final ActionConversation conversation;

    CaseController(OpenedCases cases, CasePages pages, ActionConversation conversation) {
        this.cases = cases;
        this.pages = pages;
        this.conversation = conversation;
    }

    /** One case, opened by its link, in the language it is to be shown in. */
    record Opened(Complaint complaint, String token, Language language) {}

    @GetMapping("/c/{token}")
    ModelAndView status(
            @PathVariable String token,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String done,
            HttpServletRequest request) {
        return open(token, lang)
                .map(opened -> pages.status(opened.complaint(), token, opened.language(), done))
                .orElseGet(() -> leadsNowhere(token, request));
    }

    @GetMapping("/c/{token}/filed")
    ModelAndView filed(
            @PathVariable String token, @RequestParam(required = false) String lang, HttpServletRequest request) {
        return open(token, lang)
                .map(opened -> pages.filed(opened.complaint(), token, opened.language()))
                .orElseGet(() -> leadsNowhere(token, request));
    }

    @GetMapping("/c/{token}/{action}")
    ModelAndView action(
            @PathVariable String token,
            @PathVariable String action,
            @RequestParam(required = false) String lang,
            HttpServletRequest request) {
        var wanted = CustomerAction.withCode(action);
        return open(token, lang)
                .filter(opened -> wanted.isPresent())
                .map(opened -> conversation.begin(wanted.get(), opened))
                .orElseGet(() -> leadsNowhere(token, request));
    }

    @PostMapping("/c/{token}/{action}")
    ModelAndView act(
            @PathVariable String token,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request) {
        var wanted = CustomerAction.withCode(action);
        var sent = SentForm.of(fields, files);
        var language = Optional.ofNullable(sent.value("switch")).orElse(sent.value("language"));
        return open(token, language)
                .filter(opened -> wanted.isPresent())
                .map(opened -> conversation.next(wanted.get(), opened, sent))
                .orElseGet(() -> leadsNowhere(token, request));
    }

    /** Any other address below, such as a link cut in two by a mail program. */
    @GetMapping("/c/{*rest}")
    ModelAndView elsewhere(@PathVariable String rest, HttpServletRequest request) {
        return leadsNowhere(rest, request);
    }

    @PostMapping("/c/{*rest}")
    ModelAndView sentElsewhere(@PathVariable String rest, HttpServletRequest request) {
        return leadsNowhere(rest, request);
    }

    private Optional<Opened> open(String token, String lang) {
        return cases.by(token).map(complaint -> new Opened(complaint, token, pages.language(complaint, lang)));
    }

    private ModelAndView leadsNowhere(String token, HttpServletRequest request) {
        return cases.leadsNowhere(token, request.getRemoteAddr());
    }

    /** More bytes or parts than a form can have. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView tooLarge(MultipartException cause) {
        LOG.warn(
                "A form was refused: larger than allowed, or not readable ({}).",
                cause.getClass().getSimpleName());
        return Notices.tooLarge();
    }

    /** Without the address, which is the customer's key. */
    @ExceptionHandler(Exception.class)
    ModelAndView failure(Exception cause) {
        LOG.error("The page of a case failed", cause);
        return Notices.failed();
    }
}
