package org.huifang.followup.conduct.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.followup.conduct.FollowUpSurveys;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.web.SurveyForm;
import org.huifang.followup.survey.web.SurveyInterview;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questionnaire beside the task of a caller: the pages customers see, filled in by the caller and kept as such. */
@Hidden
@Controller
class PhoneSurveyController {

    private final FollowUpSurveys surveys;
    private final SurveyInterview interview;

    PhoneSurveyController(FollowUpSurveys surveys, SurveyInterview interview) {
        this.surveys = surveys;
        this.interview = interview;
    }

    /** @param fields {@code begin} on the first page, then what the pages of questions send */
    @PostMapping("/callbacks/{number}/survey")
    ModelAndView next(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> fields, Principal caller) {
        return surveys.askByPhone(number)
                .flatMap(invitation -> page(number, invitation, fields, Actor.staff(caller.getName())))
                .orElseGet(() -> new ModelAndView("redirect:/callbacks/%s/brief".formatted(number)));
    }

    /** Empty when all was answered. */
    private Optional<ModelAndView> page(
            String number, Invitation invitation, MultiValueMap<String, String> fields, Actor caller) {
        var form = SurveyForm.of(fields);
        if (fields.containsKey("begin")) {
            return Optional.of(interview.begin(invitation, form));
        }
        return Optional.ofNullable(
                interview.next(invitation, form, given -> surveys.answeredByPhone(number, invitation, given, caller)));
    }
}
