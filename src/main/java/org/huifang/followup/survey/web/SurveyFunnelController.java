package org.huifang.followup.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.huifang.followup.survey.SurveyFunnel;
import org.huifang.home.HomeTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For staff: how many answered, and where the others stopped. */
@RestController
@Tag(name = "Surveys")
class SurveyFunnelController {

    private final SurveyFunnel funnel;

    SurveyFunnelController(SurveyFunnel funnel) {
        this.funnel = funnel;
    }

    @GetMapping("/api/surveys/funnel")
    @Operation(
            summary =
                    "Invited, delivered, bounced, started, answered, expired, of those invited from the first day to the last")
    List<SurveyFunnel.SurveyCounts> funnel(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return funnel.of(
                HomeTime.startOf(from).toInstant(),
                HomeTime.startOf(to.plusDays(1)).toInstant());
    }
}
