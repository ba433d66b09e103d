package org.huifang.improvement.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.improvement.ImprovementAction.Origin;
import org.huifang.improvement.ImprovementIndicator;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.InvalidImprovement;
import org.huifang.improvement.RootCause;
import org.huifang.improvement.UnknownImprovement;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Improvement actions for staff: the list, one of them, opening one, and releasing what customers read about it. */
@Controller
class ImprovementPageController {

    private static final int SHOWN = 200;

    private final Improvements improvements;
    private final NewActions newActions;
    private final ImprovementViews views;

    ImprovementPageController(Improvements improvements, NewActions newActions, ImprovementViews views) {
        this.improvements = improvements;
        this.newActions = newActions;
        this.views = views;
    }

    /**
     * @param origin what a new action comes from, chosen beforehand by the page that led here
     * @param reference number of that
     */
    @GetMapping("/improvements")
    ModelAndView list(@RequestParam(required = false) Origin origin, @RequestParam(required = false) String reference) {
        return list().addObject("chosen", origin).addObject("reference", reference);
    }

    private ModelAndView list() {
        return new ModelAndView("improvement/list")
                .addObject("actions", improvements.newest(SHOWN))
                .addObject("views", views)
                .addObject("key", UUID.randomUUID())
                .addObject("origins", List.of(Origin.AUDIT, Origin.REPORT, Origin.SUGGESTION, Origin.HAND))
                .addObject("indicators", ImprovementIndicator.values())
                .addObject("dimensions", NewActions.DIMENSIONS)
                .addObject("causes", RootCause.values());
    }

    @PostMapping("/improvements")
    String open(ImprovementForm form, Principal by) {
        return "redirect:/improvements/" + newActions.open(form.opened(NewActions.PLANNERS), Actor.staff(by.getName()));
    }

    @GetMapping("/improvements/{number}")
    ModelAndView detail(@PathVariable String number) {
        return new ModelAndView("improvement/detail")
                .addObject("action", improvements.look(number))
                .addObject("effects", improvements.effects(number))
                .addObject("views", views);
    }

    @PostMapping("/improvements/{number}/publication")
    ModelAndView publish(
            @PathVariable String number,
            @RequestParam(required = false) String chinese,
            @RequestParam(required = false) String english,
            @RequestParam(defaultValue = "false") boolean takeBack,
            Principal by) {
        try {
            if (takeBack) {
                improvements.unpublish(number, Actor.staff(by.getName()));
            } else {
                improvements.publish(number, chinese, english, Actor.staff(by.getName()));
            }
            return new ModelAndView("redirect:/improvements/" + number);
        } catch (InvalidImprovement refused) {
            return refused(detail(number), said(refused));
        }
    }

    @ExceptionHandler({InvalidImprovement.class, BindException.class})
    ModelAndView invalid(Exception cause) {
        return refused(
                list(),
                cause instanceof InvalidImprovement refused
                        ? said(refused)
                        : "请填写完整。 Something is missing or cannot be read.");
    }

    private static String said(InvalidImprovement refused) {
        return refused.chinese() + "。" + refused.getMessage();
    }

    private static ModelAndView refused(ModelAndView page, String problem) {
        page.addObject("problem", problem).setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    @ExceptionHandler(UnknownImprovement.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "improvement/unknown";
    }
}
