package org.huifang.insight.agent.web;

import java.security.Principal;
import org.huifang.insight.agent.AgentWork;
import org.huifang.insight.agent.InvalidStars;
import org.huifang.insight.agent.ServiceStars;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.InvalidPeriod;
import org.huifang.staff.KnownUsers;
import org.huifang.staff.training.Courses;
import org.huifang.staff.training.DueTrainings;
import org.huifang.staff.training.Trainings;
import org.huifang.supervision.ReviewFilter;
import org.huifang.supervision.Reviews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Figures of all agents and the ranking, for leads; and everybody's own. */
@Controller
class PeoplePageController {

    private static final int REVIEWS_SHOWN = 50;
    private static final int STARS_SHOWN = 18;

    private final AgentWork work;
    private final ServiceStars stars;
    private final Indicators indicators;
    private final Reviews reviews;
    private final Trainings trainings;
    private final DueTrainings due;
    private final Courses courses;
    private final PeopleViews views;
    private final KnownUsers users;

    PeoplePageController(
            AgentWork work,
            ServiceStars stars,
            Indicators indicators,
            Reviews reviews,
            Trainings trainings,
            DueTrainings due,
            Courses courses,
            PeopleViews views,
            KnownUsers users) {
        this.work = work;
        this.stars = stars;
        this.indicators = indicators;
        this.reviews = reviews;
        this.trainings = trainings;
        this.due = due;
        this.courses = courses;
        this.views = views;
        this.users = users;
    }

    @GetMapping("/people")
    ModelAndView all(PeopleForm form) {
        var period = form.period(indicators.today());
        var month = form.monthOr(stars.lastMonth());
        return new ModelAndView("people/list")
                .addObject("agents", work.all(period))
                .addObject("period", period)
                .addObject("month", month)
                .addObject("ranking", stars.ranking(month))
                .addObject("stars", stars.published(STARS_SHOWN))
                .addObject("views", views);
    }

    /** What is published stays as it is. */
    @PostMapping("/people/stars")
    ModelAndView publish(PeopleForm form, Principal by) {
        var month = form.monthOr(stars.lastMonth());
        try {
            stars.publish(month, by.getName());
            return new ModelAndView("redirect:/people?month=" + month);
        } catch (InvalidStars refused) {
            return refused(all(form), refused.chinese() + "。" + refused.getMessage());
        }
    }

    @GetMapping("/people/mine")
    ModelAndView mine(PeopleForm form, Principal me) {
        return one(me.getName(), form).addObject("own", true);
    }

    /** Whoever has left stays on record; of nobody there is nothing to show. */
    @GetMapping("/people/agents/{agent}")
    ModelAndView agent(@PathVariable String agent, PeopleForm form) {
        return users.isKnown(agent) || work.hasWorked(agent)
                ? one(agent, form).addObject("own", false)
                : new ModelAndView("people/unknown", HttpStatus.NOT_FOUND);
    }

    private ModelAndView one(String agent, PeopleForm form) {
        var period = form.period(indicators.today());
        return new ModelAndView("people/one")
                .addObject("agent", agent)
                .addObject("figures", work.of(agent, period))
                .addObject("period", period)
                .addObject("reviews", reviews.newest(new ReviewFilter(null, agent, null), REVIEWS_SHOWN))
                .addObject("had", trainings.of(agent))
                .addObject("due", due.of(agent))
                .addObject("today", indicators.today())
                .addObject("courses", courses)
                .addObject("stars", stars.published(STARS_SHOWN))
                .addObject("views", views);
    }

    @ExceptionHandler({InvalidPeriod.class, BindException.class})
    ModelAndView invalid() {
        return new ModelAndView("people/problem", HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView refused(ModelAndView page, String problem) {
        page.addObject("problem", problem).setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
