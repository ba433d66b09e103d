package org.huifang.sla.web;

import java.time.Duration;
import java.util.UUID;
import org.huifang.home.HomeTime;
import org.huifang.sla.ClockRevision;
import org.huifang.sla.change.ClockChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The impact list a process owner reads before deciding a change. */
@Controller
class ClockChangePageController {

    private static final int SHOWN = 500;

    private final ClockChanges changes;

    ClockChangePageController(ClockChanges changes) {
        this.changes = changes;
    }

    record Line(String number, String milestone, String before, String after, String by) {

        static Line of(ClockRevision.Move move) {
            return new Line(
                    move.caseNumber(),
                    move.milestone().chinese() + " " + move.milestone().english(),
                    HomeTime.minute(move.before()),
                    move.after() == null ? "不再承诺 no longer promised" : HomeTime.minute(move.after()),
                    move.after() == null ? "" : signed(Duration.between(move.before(), move.after())));
        }

        private static String signed(Duration by) {
            var sign = by.isNegative() ? "−" : "+";
            return "%s%d h %d min".formatted(sign, by.abs().toHours(), by.abs().toMinutesPart());
        }
    }

    @GetMapping("/clock-changes/{id}")
    String change(@PathVariable UUID id, Model page) {
        page.addAttribute("change", changes.look(id));
        page.addAttribute("count", changes.countImpact(id));
        page.addAttribute(
                "lines", changes.impact(id, 0, SHOWN).stream().map(Line::of).toList());
        return "sla/change";
    }
}
