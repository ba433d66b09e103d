package org.huifang.sla.calendar.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.terminal.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "due", description = "Says when something is due and which hours were counted. 计算到期时间")
class DueCommand implements Runnable {

    @Parameters(paramLabel = "REGION", description = "such as cn")
    private String region;

    @Parameters(paramLabel = "START", description = "2026-09-30T17:00 in the calendar's zone, or with offset or Z")
    private String start;

    @Parameters(paramLabel = "DURATION", description = "PT48H, or P2D for two days")
    private String target;

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            defaultValue = "SERVICE_HOURS",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
    private CountedHours hours;

    @Mixin
    private ChosenFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var calendar = folder.calendar(region);
        var page = new DuePage(calendar, hours, instant(calendar.zone()), duration());
        spec.commandLine().getOut().println(page.text());
    }

    private Instant instant(ZoneId zone) {
        try {
            return start.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(start).toInstant()
                    : local(LocalDateTime.parse(start), zone);
        } catch (DateTimeException malformed) {
            throw new UnusableInput(
                    "'%s' is not a time such as 2026-09-30T17:00 or 2026-09-30T09:00Z.".formatted(start));
        }
    }

    private static Instant local(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new UnusableInput("The clocks of %s skip %s.".formatted(zone, time));
        }
        if (offsets.size() > 1) {
            throw new UnusableInput("The clocks of %s show %s twice; write %s%s or %s%s."
                    .formatted(zone, time, time, offsets.get(0), time, offsets.get(1)));
        }
        return time.toInstant(offsets.get(0));
    }

    private Duration duration() {
        try {
            var duration = Duration.parse(target);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException malformed) {
            // Says the same as for a negative one.
        }
        throw new UnusableInput("'%s' is not a duration such as PT48H or P2D.".formatted(target));
    }
}
