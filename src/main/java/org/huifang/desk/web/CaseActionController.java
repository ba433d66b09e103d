package org.huifang.desk.web;

import java.time.Clock;
import java.util.List;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.desk.StaffGroups;
import org.huifang.desk.action.CaseAction;
import org.huifang.desk.action.CaseActions;
import org.huifang.desk.words.DeskWords;
import org.huifang.selfservice.link.FormPasses;
import org.huifang.selfservice.link.FormPasses.Pass;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The forms of the page of a case. What role or state do not allow is refused here, whatever the page has shown. */
@Controller
class CaseActionController {

    private final Complaints complaints;
    private final CaseActions actions;
    private final CaseForms forms;
    private final DeskPages pages;
    private final ActionRefusals refusals;
    private final StaffGroups groups;
    private final FormPasses passes;
    private final DeskWords words;
    private final Clock clock;

    CaseActionController(
            Complaints complaints,
            CaseActions actions,
            CaseForms forms,
            DeskPages pages,
            ActionRefusals refusals,
            StaffGroups groups,
            FormPasses passes,
            DeskWords words,
            Clock clock) {
        this.complaints = complaints;
        this.actions = actions;
        this.forms = forms;
        this.pages = pages;
        this.refusals = refusals;
        this.groups = groups;
        this.passes = passes;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/cases/{number}/actions/{action}")
    ModelAndView act(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> files,
            Authentication login) {
        var complaint = complaints.look(new ComplaintNumber(number));
        var wanted = CaseAction.withCode(action).orElseThrow(() -> new UnknownComplaint(number));
        var caller = Caller.of(login, groups);
        var read = forms.read(wanted, fields, files);
        if (!caller.duties().contains(wanted.duty())) {
            return again(complaint, caller, wanted, read, words.of("refused.forbidden"), HttpStatus.FORBIDDEN);
        }
        if (read.problem() != null) {
            return again(complaint, caller, wanted, read, words.of(read.problem()), HttpStatus.BAD_REQUEST);
        }
        return passes.read(
                        DeskPages.passUse(wanted),
                        caller.passSubject(complaint.number().value()),
                        fields.getFirst("pass"),
                        clock.instant())
                .map(pass -> perform(complaint, caller, wanted, read, pass))
                .orElseGet(() ->
                        again(complaint, caller, wanted, read, words.of("refused.again"), HttpStatus.BAD_REQUEST));
    }

    private ModelAndView perform(
            Complaint complaint, Caller caller, CaseAction action, CaseForms.Read read, Pass pass) {
        try {
            var next = actions.perform(action, complaint.number(), pass, read.wish(), caller.actor());
            return new ModelAndView("redirect:/cases/%s?done=%s".formatted(next.value(), action.code()));
        } catch (RuntimeException cause) {
            var sentence = refusals.sentence(cause).orElseThrow(() -> cause);
            return again(complaint, caller, action, read, sentence, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView again(
            Complaint complaint,
            Caller caller,
            CaseAction action,
            CaseForms.Read read,
            String problem,
            HttpStatus status) {
        var now = complaints.look(complaint.number());
        return pages.again(now, caller, new DeskPages.Sent(action.code(), problem, read.typed()), status);
    }

    @ExceptionHandler(UnknownComplaint.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "desk/unknown";
    }
}
