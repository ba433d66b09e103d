package org.huifang.staff.training.web;

import java.security.Principal;
import java.time.LocalDate;
import org.huifang.staff.Agents;
import org.huifang.staff.training.Courses;
import org.huifang.staff.training.DueTrainings;
import org.huifang.staff.training.InvalidTraining;
import org.huifang.staff.training.StaffStarts;
import org.huifang.staff.training.Trainings;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Trainings for leads: what is due, what was held, and entering both a training and the day somebody joined. */
@Controller
class TrainingPageController {

    private static final int SHOWN = 200;

    private final Trainings trainings;
    private final DueTrainings due;
    private final StaffStarts starts;
    private final Courses courses;
    private final Agents agents;

    TrainingPageController(Trainings trainings, DueTrainings due, StaffStarts starts, Courses courses, Agents agents) {
        this.trainings = trainings;
        this.due = due;
        this.starts = starts;
        this.courses = courses;
        this.agents = agents;
    }

    /** What the form about a training sends; score and the last day may be left out. */
    record TrainingForm(
            String user,
            String course,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
            String trainer,
            Integer score,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil) {}

    /** What the form about somebody's beginning sends. */
    record StartForm(String user, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate joinedOn) {}

    @GetMapping("/people/trainings")
    ModelAndView list() {
        return new ModelAndView("people/trainings")
                .addObject("due", due.all())
                .addObject("held", trainings.newest(SHOWN))
                .addObject("people", agents.ids())
                .addObject("courses", courses)
                .addObject("today", trainings.today());
    }

    @PostMapping("/people/trainings")
    String enter(TrainingForm form, Principal by) {
        trainings.enter(
                form.user(),
                form.course(),
                form.heldOn(),
                form.trainer(),
                form.score(),
                form.validUntil(),
                by.getName());
        return "redirect:/people/trainings";
    }

    @PostMapping("/people/trainings/starts")
    String start(StartForm form, Principal by) {
        starts.enter(form.user(), form.joinedOn(), by.getName());
        return "redirect:/people/trainings";
    }

    @ExceptionHandler({InvalidTraining.class, BindException.class})
    ModelAndView invalid(Exception cause) {
        var page = list();
        page.addObject(
                        "problem",
                        cause instanceof InvalidTraining refused
                                ? refused.chinese() + "。" + refused.getMessage()
                                : "请填写完整。 Something is missing or cannot be read.")
                .setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
