package org.huifang.insight.warning.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.huifang.audit.Actor;
import org.huifang.improvement.Improvements;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.UnknownWarning;
import org.huifang.insight.warning.WarningWatch;
import org.huifang.insight.warning.known.InvalidEvent;
import org.huifang.insight.warning.known.KnownEvent;
import org.huifang.insight.warning.known.KnownEvents;
import org.huifang.insight.warning.precision.WarningPrecision;
import org.huifang.insight.warning.signal.Dimension;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Warnings, how often they were right, and the events everybody knows of. */
@Controller
class WarningPageController {

    private static final int SHOWN = 200;
    private static final Duration PRECISION_OF = Duration.ofDays(365);

    private final EarlyWarnings warnings;
    private final WarningWatch watch;
    private final WarningPrecision precision;
    private final KnownEvents events;
    private final Improvements improvements;
    private final WarningViews views;
    private final WebInvocationPrivilegeEvaluator pages;
    private final Clock clock;

    WarningPageController(
            EarlyWarnings warnings,
            WarningWatch watch,
            WarningPrecision precision,
            KnownEvents events,
            Improvements improvements,
            WarningViews views,
            WebInvocationPrivilegeEvaluator pages,
            Clock clock) {
        this.warnings = warnings;
        this.watch = watch;
        this.precision = precision;
        this.events = events;
        this.improvements = improvements;
        this.views = views;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the form about a known event sends. */
    record EventForm(
            KnownEvent.Kind kind,
            Dimension dimension,
            String subject,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            boolean explains,
            String reason) {

        KnownEvents.Declaration declaration() {
            return new KnownEvents.Declaration(kind, dimension, subject, firstDay, lastDay, explains, reason);
        }
    }

    @GetMapping("/insight/warnings")
    ModelAndView list() {
        return new ModelAndView("insight/warnings")
                .addObject(
                        "lines",
                        warnings.newest(SHOWN).stream().map(views::line).toList())
                .addObject("silent", watch.silent())
                .addObject("precision", precision.since(clock.instant().minus(PRECISION_OF)))
                .addObject("events", events.newest(20))
                .addObject("views", views)
                .addObject("kinds", KnownEvent.Kind.values())
                .addObject("dimensions", Dimension.values());
    }

    @GetMapping("/insight/warnings/{number}")
    ModelAndView detail(@PathVariable String number, Authentication reader) {
        var warning = warnings.look(number);
        var signals = warnings.signals(number);
        return new ModelAndView("insight/warning")
                .addObject("line", views.line(warning))
                .addObject(
                        "signals",
                        signals.stream()
                                .map(signal -> views.evidence(warning, signal))
                                .toList())
                .addObject("listsCases", pages.isAllowed("", "/insight/cases", "GET", reader))
                .addObject("chart", views.chart(warning, signals).orElse(null))
                .addObject("notes", warnings.notes(number))
                .addObject("views", views)
                .addObject("improvements", improvements.of(number));
    }

    @PostMapping("/insight/warnings/known-events")
    String declare(EventForm form, Principal lead) {
        events.declare(form.declaration(), Actor.staff(lead.getName()));
        return "redirect:/insight/warnings#events";
    }

    @PostMapping("/insight/warnings/known-events/{id}/withdrawal")
    String withdraw(@PathVariable long id, Principal lead) {
        events.withdraw(id, Actor.staff(lead.getName()));
        return "redirect:/insight/warnings#events";
    }

    @ExceptionHandler({InvalidEvent.class, BindException.class})
    ModelAndView invalid(Exception cause) {
        var problem = cause instanceof InvalidEvent refused
                ? refused.chinese() + "。" + refused.getMessage()
                : "请填写完整，日期写作 2026-03-01。 Something is missing, or a day is not written 2026-03-01.";
        var page = list().addObject("problem", problem);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    @ExceptionHandler(UnknownWarning.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "insight/unknown";
    }
}
