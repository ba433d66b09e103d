package org.huifang.supervision.web;

import java.time.Clock;
import org.huifang.desk.Duty;
import org.huifang.desk.StaffGroups;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.InvalidPeriod;
import org.huifang.supervision.CaseReview;
import org.huifang.supervision.ReviewFigures;
import org.huifang.supervision.Reviews;
import org.huifang.supervision.UnknownReview;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Reviews: all of them with their figures for leads and auditors, one of them also for the agent it is about. */
@Controller
class ReviewPageController {

    private static final int SHOWN = 200;

    private final Reviews reviews;
    private final ReviewFigures figures;
    private final ReviewViews views;
    private final StaffGroups groups;
    private final Clock clock;

    ReviewPageController(Reviews reviews, ReviewFigures figures, ReviewViews views, StaffGroups groups, Clock clock) {
        this.reviews = reviews;
        this.figures = figures;
        this.views = views;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    ModelAndView list(ReviewForm form) {
        var period = form.period(HomeTime.dayOf(clock.instant()));
        return new ModelAndView("supervision/list")
                .addObject("reviews", reviews.newest(form.filter(), SHOWN))
                .addObject("filter", form.filter())
                .addObject("period", period)
                .addObject("states", CaseReview.State.values())
                .addObject("byAgent", figures.lines(ReviewFigures.By.AGENT, period))
                .addObject("byCategory", figures.lines(ReviewFigures.By.CATEGORY, period))
                .addObject("views", views);
    }

    /** @throws UnknownReview when it is somebody else's, who only works on cases */
    @GetMapping("/reviews/{number}")
    ModelAndView detail(@PathVariable String number, Authentication login) {
        var review = reviews.look(number);
        if (!looksOn(login) && !review.agent().equals(login.getName())) {
            throw new UnknownReview();
        }
        return new ModelAndView("supervision/detail")
                .addObject("review", review)
                .addObject("marks", reviews.marks(number))
                .addObject("readsDossiers", looksOn(login))
                .addObject("views", views);
    }

    private boolean looksOn(Authentication login) {
        var duties = groups.dutiesOf(login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        return duties.contains(Duty.LEADS) || !duties.contains(Duty.WORKS);
    }

    @ExceptionHandler(UnknownReview.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "supervision/unknown";
    }

    @ExceptionHandler({InvalidPeriod.class, BindException.class})
    ModelAndView invalid() {
        var page = list(new ReviewForm(null, null, null, null, null));
        page.addObject("problem", "筛选条件无法识别。 What was asked for cannot be read.")
                .setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
