package org.huifang.desk.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.complaint.handover.BatchHandover;
import org.huifang.complaint.handover.Workload;
import org.huifang.desk.StaffGroups;
import org.huifang.desk.story.CaseHead;
import org.huifang.desk.words.DeskWords;
import org.huifang.selfservice.link.FormPasses;
import org.huifang.selfservice.link.UsedForms;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a team lead gives what one person holds to others: some of it or all, by name or as assignment chooses. */
@Controller
class HandoverPageController {

    private static final String PAGE = "desk/handover";
    private static final String USE = "desk hand over many";

    private final Workload workload;
    private final BatchHandover batch;
    private final Complaints complaints;
    private final CaseHead heads;
    private final StaffGroups groups;
    private final FormPasses passes;
    private final UsedForms forms;
    private final DeskWords words;
    private final Clock clock;

    HandoverPageController(
            Workload workload,
            BatchHandover batch,
            Complaints complaints,
            CaseHead heads,
            StaffGroups groups,
            FormPasses passes,
            UsedForms forms,
            DeskWords words,
            Clock clock) {
        this.workload = workload;
        this.batch = batch;
        this.complaints = complaints;
        this.heads = heads;
        this.groups = groups;
        this.passes = passes;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param agent user id of who has the work; null to choose somebody first
     * @param chosen {@code none} to begin with no case ticked
     */
    @GetMapping("/desk/handover")
    ModelAndView choose(
            @RequestParam(required = false) String agent,
            @RequestParam(required = false) String chosen,
            Authentication login) {
        var page = page(agent == null || agent.isBlank() ? null : agent.strip(), Caller.of(login, groups));
        page.addObject("ticked", !"none".equals(chosen));
        return page;
    }

    @PostMapping("/desk/handover")
    ModelAndView handOver(
            @RequestParam String agent,
            @RequestParam(required = false) List<String> cases,
            @RequestParam(required = false) List<String> tasks,
            @RequestParam(required = false) List<String> to,
            @RequestParam(required = false) String pass,
            Authentication login) {
        var caller = Caller.of(login, groups);
        var lines = new ArrayList<BatchHandover.Line>();
        var problem = problem(cases, tasks, pass, agent, caller);
        if (problem == null) {
            lines.addAll(batch.giveCases(agent, numbers(cases), orNone(to), caller.actor()));
            lines.addAll(batch.returnTasks(agent, orNone(tasks), caller.actor()));
        }
        var page = page(agent, caller);
        page.addObject("ticked", problem != null);
        page.addObject("lines", lines);
        page.addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }

    /** Null when there is none, and the form has now been used. */
    private String problem(List<String> cases, List<String> tasks, String pass, String agent, Caller caller) {
        if (orNone(cases).isEmpty() && orNone(tasks).isEmpty()) {
            return words.of("refused.choice");
        }
        var fresh = passes.read(USE, caller.passSubject(agent), pass, clock.instant())
                .filter(forms::use)
                .isPresent();
        return fresh ? null : words.of("refused.used");
    }

    private static List<ComplaintNumber> numbers(List<String> cases) {
        return orNone(cases).stream().flatMap(number -> number(number).stream()).toList();
    }

    private static Optional<ComplaintNumber> number(String value) {
        try {
            return Optional.of(new ComplaintNumber(value));
        } catch (UnknownComplaint none) {
            return Optional.empty();
        }
    }

    private static List<String> orNone(List<String> values) {
        return values == null ? List.of() : values;
    }

    private ModelAndView page(String agent, Caller caller) {
        var page = new ModelAndView(PAGE);
        var people = workload.people();
        page.addObject(
                "people",
                people.stream()
                        .filter(person -> person.cases() > 0 || person.isGone())
                        .toList());
        page.addObject("agent", agent);
        if (agent != null) {
            var load = workload.of(agent);
            page.addObject(
                    "cases",
                    load.cases().stream()
                            .map(number -> heads.of(complaints.look(new ComplaintNumber(number))))
                            .toList());
            page.addObject("tasks", load.tasks());
            page.addObject(
                    "owners",
                    people.stream()
                            .filter(person -> person.takesWork()
                                    && !person.isGone()
                                    && !person.userId().equals(agent))
                            .toList());
            page.addObject("pass", passes.issue(USE, caller.passSubject(agent), clock.instant()));
        }
        return page;
    }
}
