package org.huifang.sla.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huifang.sla.Awaiting;
import org.huifang.sla.Promise;
import org.huifang.sla.SlaMilestone;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Puts explanations into the words of {@code wording/deadline*.properties}: a line for staff, a sentence for the customer. */
@Component
public class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Longer than this, days are easier to read than hours. */
    private static final Duration SAID_IN_HOURS = Duration.ofHours(72);

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final Clock clock;

    Wording(Clock clock) {
        this.clock = clock;
        words.setBasename("wording/deadline");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    /** Everything the date follows from, for staff. */
    public String line(Explanation why, Locale locale) {
        var zone = ZoneId.of(why.zone());
        var promise = why.clock().promise();
        var calendar = why.clock().calendar();
        var parts = new ArrayList<String>();
        parts.add(say(locale, "counted", at(why.clock().startedAt(), zone), target(promise, locale)));
        if (!why.carried().isZero()) {
            parts.add(say(locale, "carried", duration(why.carried(), locale)));
        }
        for (var awaiting : Awaiting.values()) {
            var paused = why.pausedFor(awaiting, clock.instant());
            if (!paused.isZero()) {
                parts.add(say(locale, "paused", name(awaiting, locale), duration(paused, locale)));
            }
        }
        for (var move : why.moves()) {
            parts.add(say(locale, "moved", at(move.at(), zone), at(move.dueAt(), zone), reason(move.why(), locale)));
        }
        parts.add(say(locale, "policy", promise.policyVersion(), promise.rule()));
        parts.add(say(locale, "calendar", calendar.region(), calendar.version()));
        return say(
                locale,
                "line",
                title(why.clock().milestone(), locale),
                at(why.clock().dueAt(), zone),
                String.join(say(locale, "joint"), parts));
    }

    /**
     * What the customer may expect next, in one sentence; empty when nothing is promised at present.
     *
     * @param assessed whether priority and complexity are known; before that only the first answer has a date that will not move later
     * @param zone of the customer
     */
    public Optional<String> sentence(List<Explanation> all, boolean assessed, Locale locale, ZoneId zone) {
        return all.stream()
                .filter(why -> why.clock().isOpen() && isTold(why.clock().milestone(), assessed))
                .max(Comparator.comparing(why -> why.clock().startedAt()))
                .map(why -> sentence(why, locale, zone));
    }

    private String sentence(Explanation why, Locale locale, ZoneId zone) {
        var clock = why.clock();
        var title = title(clock.milestone(), locale);
        if (clock.isPaused()) {
            return say(
                    locale,
                    "told.paused",
                    clock.run().pausedFor() == Awaiting.CUSTOMER
                            ? say(locale, "you")
                            : name(clock.run().pausedFor(), locale),
                    title,
                    at(clock.run().pausedUntil(), zone));
        }
        return say(
                locale,
                clock.isBroken() ? "told.late" : "told",
                title,
                at(clock.dueAt(), zone),
                target(clock.promise(), locale));
    }

    /** What customers are promised; the other milestones are between us. */
    private static boolean isTold(SlaMilestone milestone, boolean assessed) {
        return switch (milestone) {
            case FIRST_RESPONSE -> !assessed;
            case RESOLUTION, REMEDY, CALLBACK -> assessed;
            default -> false;
        };
    }

    private static String title(SlaMilestone milestone, Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? milestone.chinese() : milestone.english();
    }

    private String name(Awaiting awaiting, Locale locale) {
        return say(locale, awaiting.name().toLowerCase(Locale.ROOT));
    }

    private String reason(String why, Locale locale) {
        return words.getMessage(why.toLowerCase(Locale.ROOT), null, why, locale);
    }

    private String target(Promise promise, Locale locale) {
        var days = BigDecimal.valueOf(promise.target().toHours())
                .divide(BigDecimal.valueOf(24), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return say(
                locale,
                "hours." + promise.hours().name().toLowerCase(Locale.ROOT),
                duration(promise.target(), locale),
                days.toPlainString());
    }

    private String duration(Duration duration, Locale locale) {
        var parts = new ArrayList<String>();
        var rest = duration;
        if (duration.compareTo(SAID_IN_HOURS) > 0) {
            parts.add(say(locale, "days", duration.toDays()));
            rest = duration.minusDays(duration.toDays());
        }
        if (rest.toHours() > 0) {
            parts.add(say(locale, "hours", rest.toHours()));
        }
        if (rest.toMinutesPart() > 0 || parts.isEmpty()) {
            parts.add(say(locale, "minutes", rest.toMinutesPart()));
        }
        return String.join(" ", parts);
    }

    private static String at(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    private String say(Locale locale, String key, Object... values) {
        return words.getMessage(key, values, locale);
    }
}
