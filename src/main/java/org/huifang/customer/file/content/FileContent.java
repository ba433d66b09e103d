package org.huifang.customer.file.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;

/**
 * What a file says, by field, in canonical form; a field that is not known is missing.
 *
 * @param languageKnown false while the language is a guess from the name
 */
public record FileContent(Map<FileField, String> values, boolean languageKnown) {

    public FileContent {
        values = Collections.unmodifiableMap(values);
    }

    public static FileContent empty() {
        return new FileContent(new EnumMap<>(FileField.class), false);
    }

    public Optional<String> get(FileField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** With what is said; language and time zone are always known, if only by default. */
    public FileContent with(Map<FileField, String> said) {
        var merged = new EnumMap<FileField, String>(FileField.class);
        merged.putAll(values);
        merged.putAll(said);
        var known = merged.get(FileField.LANGUAGE) != null && (said.containsKey(FileField.LANGUAGE) || languageKnown);
        merged.values().removeIf(value -> value == null);
        merged.computeIfAbsent(FileField.TIME_ZONE, unknown -> HomeTime.ZONE_ID);
        merged.computeIfAbsent(FileField.LANGUAGE, unknown -> Language.of(merged.getOrDefault(FileField.NAME, ""))
                .name());
        return new FileContent(merged, known);
    }

    /** Empty while the customer has no wish of their own; the whole day when they named days only. */
    public Optional<ContactWindow> contactWindow() {
        if (!values.containsKey(FileField.CONTACT_FROM) && !values.containsKey(FileField.CONTACT_DAYS)) {
            return Optional.empty();
        }
        return Optional.of(new ContactWindow(
                get(FileField.CONTACT_FROM).map(LocalTime::parse).orElse(LocalTime.MIN),
                get(FileField.CONTACT_UNTIL).map(LocalTime::parse).orElse(LocalTime.MAX),
                contactDays()));
    }

    private Set<DayOfWeek> contactDays() {
        var days = EnumSet.allOf(DayOfWeek.class);
        get(FileField.CONTACT_DAYS)
                .map(named -> Arrays.asList(named.split(" ")))
                .ifPresent(
                        named -> days.removeIf(day -> !named.contains(day.name().substring(0, 3))));
        return days;
    }

    public ValueFacts valueFacts() {
        return new ValueFacts(
                as(FileField.BUSINESS, Boolean::valueOf),
                as(FileField.CONTRACT, Boolean::valueOf),
                as(FileField.PARCELS_PER_MONTH, Integer::valueOf),
                as(FileField.PARCELS_LAST_WEEK, Integer::valueOf),
                as(FileField.PARCELS_EIGHT_WEEKS, Integer::valueOf),
                as(FileField.REVENUE_YUAN, Long::valueOf),
                as(FileField.FACTS_AS_OF, LocalDate::parse));
    }

    private <T> T as(FileField field, Function<String, T> type) {
        return get(field).map(type).orElse(null);
    }
}
