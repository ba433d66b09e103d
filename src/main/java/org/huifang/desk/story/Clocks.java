package org.huifang.desk.story;

import java.util.List;
import java.util.Locale;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.desk.words.DeskWords;
import org.huifang.sla.SlaClock;
import org.huifang.sla.why.Explanation;
import org.huifang.sla.why.Explanations;
import org.huifang.sla.why.Wording;
import org.springframework.stereotype.Component;

/** The promises of a case: until when, how they stand, and why this deadline. */
@Component
public class Clocks {

    /**
     * One promise.
     *
     * @param state {@code broken}, {@code paused}, {@code running} or {@code fulfilled}
     * @param open whether it is still to be kept
     * @param whyZh the whole reckoning in a line
     */
    public record ClockLine(String title, String due, String state, boolean open, String whyZh, String whyEn) {}

    private final Explanations explanations;
    private final Wording wording;

    Clocks(Explanations explanations, Wording wording) {
        this.explanations = explanations;
        this.wording = wording;
    }

    /** In the order they started. */
    public List<ClockLine> of(ComplaintNumber number) {
        return explanations.of(number.value()).stream().map(this::line).toList();
    }

    private ClockLine line(Explanation why) {
        var clock = why.clock();
        return new ClockLine(
                clock.milestone().chinese() + " " + clock.milestone().english(),
                DeskWords.minute(clock.dueAt()),
                state(clock),
                clock.isOpen(),
                wording.line(why, Locale.SIMPLIFIED_CHINESE),
                wording.line(why, Locale.ENGLISH));
    }

    private static String state(SlaClock clock) {
        if (clock.isBroken()) {
            return "broken";
        }
        if (clock.isPaused()) {
            return "paused";
        }
        return clock.isOpen() ? "running" : "fulfilled";
    }
}
