package org.huifang.sla.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The hours, holidays and make-up days of one region. Immutable. */
public final class BusinessCalendar {

    private final String region;
    private final String name;
    private final ZoneId zone;
    private final Week week;
    private final Map<LocalDate, SpecialDay> specialDays;
    private final LocalDate knownUntil;
    private final String fingerprint;
    private final Map<CountedHours, WorkingTime> counting = new EnumMap<>(CountedHours.class);

    /** @param knownUntil last day of the holiday lists, null if they have none or repeat for ever */
    BusinessCalendar(
            String region,
            String name,
            ZoneId zone,
            Week week,
            NavigableMap<LocalDate, SpecialDay> specialDays,
            LocalDate knownUntil) {
        this.region = region;
        this.name = name;
        this.zone = zone;
        this.week = week;
        this.specialDays = Map.copyOf(specialDays);
        this.knownUntil = knownUntil;
        this.fingerprint = sha256(canonical(specialDays));
        var always = List.of(DayWindow.WHOLE_DAY);
        count(CountedHours.CALENDAR, day -> always);
        count(CountedHours.SERVICE_HOURS, WorkingTime.Pattern.acrossMidnight(this::windowsOn));
        count(CountedHours.WORKING_DAYS, day -> windowsOn(day).isEmpty() ? List.of() : always);
    }

    private void count(CountedHours hours, WorkingTime.Pattern pattern) {
        counting.put(hours, new WorkingTime(region, hours, zone.getRules(), pattern));
    }

    public String region() {
        return region;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    /** SHA-256, as hex, over what the calendar means: equal for texts that count the same hours in the same zone. */
    public String fingerprint() {
        return fingerprint;
    }

    public WorkingTime counting(CountedHours hours) {
        return counting.get(hours);
    }

    /** The windows that begin on the local day. */
    public List<DayWindow> windowsOn(LocalDate day) {
        var special = specialDays.get(day);
        return special == null ? week.on(day.getDayOfWeek()) : special.windows();
    }

    public Optional<SpecialDay> specialDay(LocalDate day) {
        return Optional.ofNullable(specialDays.get(day));
    }

    private String canonical(NavigableMap<LocalDate, SpecialDay> days) {
        var text = new StringBuilder("zone ").append(zone.getId()).append('\n');
        for (var day : DayOfWeek.values()) {
            text.append(day).append(' ').append(week.on(day)).append('\n');
        }
        // A holiday on a closed day is told in previews, but changes nothing that counts.
        days.values().stream()
                .filter(day -> !day.windows().equals(week.on(day.date().getDayOfWeek())))
                .forEach(day -> text.append(day.date())
                        .append(' ')
                        .append(day.windows())
                        .append('\n'));
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The last day the holiday lists speak of, without those that repeat; empty if there is none. */
    public Optional<LocalDate> holidaysKnownUntil() {
        return Optional.ofNullable(knownUntil);
    }
}
