package org.huifang.channel.web;

import org.huifang.channel.intake.Quarantine;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A message in quarantine, to be looked at without running or rendering anything of it. */
@Controller
class QuarantinePageController {

    /** Characters; the raw message holds the rest. */
    private static final int SHOWN = 20_000;

    private final Quarantine quarantine;

    QuarantinePageController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GetMapping("/quarantine/{id}")
    String look(@PathVariable long id, Model page) {
        var seen = quarantine.look(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var text = seen.message().text();
        page.addAttribute("seen", seen);
        page.addAttribute("why", why(seen));
        page.addAttribute("text", text.substring(0, Math.min(SHOWN, text.length())));
        page.addAttribute("cut", text.length() > SHOWN);
        return "message/quarantine";
    }

    /** Once settled, the code alone: it is for the statistics. */
    private static String why(Quarantine.Seen seen) {
        if (!"QUARANTINED".equals(seen.state())) {
            return seen.reason() == null ? "" : seen.reason();
        }
        var reason = Reason.valueOf(seen.reason());
        return "%s — %s".formatted(reason.chinese(), reason.english());
    }
}
