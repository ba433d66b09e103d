package org.huifang.insight.warning.known;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huifang.audit.Actor;
import org.huifang.insight.volume.KnownPlaces;
import org.huifang.insight.warning.judge.DeclaredEvent;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares known events, withdraws them, and finds the one that holds for what is judged. */
@Service
@Transactional
public class KnownEvents {

    /** Longer than any storm; a lasting change is not an event. */
    private static final int LONGEST_DAYS = 60;

    private static final int LONGEST_REASON = 1000;
    private static final String ALL = "-";

    private final JdbcClient database;
    private final KnownPlaces places;
    private final Clock clock;

    KnownEvents(JdbcClient database, KnownPlaces places, Clock clock) {
        this.database = database;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param subject null or blank for all of the dimension
     * @param explains see {@link KnownEvent#explains()}
     */
    public record Declaration(
            KnownEvent.Kind kind,
            Dimension dimension,
            String subject,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean explains,
            String reason) {}

    /**
     * @return its id; the same declaration of the same person on the same day is one event
     * @throws InvalidEvent when something is missing, it lasts too long, or nobody knows the place
     */
    public long declare(Declaration declared, Actor by) {
        check(declared);
        places.missing(declared.dimension().name(), declared.subject()).ifPresent(unknown -> {
            throw new InvalidEvent(unknown.chinese(), unknown.english());
        });
        return database.sql(
                        """
                insert into known_event (kind, dimension, subject, first_day, last_day, explains, reason, declared_by, declared_at)
                values (:kind, :dimension, :subject, :first, :last, :explains, :reason, :by, :at)
                on conflict (kind, dimension, subject, first_day, last_day, declared_by, declared_at)
                    do update set reason = excluded.reason, explains = excluded.explains
                returning id""")
                .param("kind", declared.kind().name())
                .param("dimension", declared.dimension().name())
                .param(
                        "subject",
                        declared.subject() == null || declared.subject().isBlank()
                                ? ALL
                                : declared.subject().strip())
                .param("first", declared.firstDay())
                .param("last", declared.lastDay())
                .param("explains", declared.explains())
                .param("reason", declared.reason().strip())
                .param("by", by.id())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static void check(Declaration declared) {
        if (declared.kind() == null
                || declared.dimension() == null
                || declared.firstDay() == null
                || declared.lastDay() == null
                || declared.reason() == null
                || declared.reason().isBlank()) {
            throw new InvalidEvent("请填写种类、范围、起止日期和原因", "Kind, scope, first and last day and a reason are needed.");
        }
        if (declared.lastDay().isBefore(declared.firstDay())
                || declared.firstDay().plusDays(LONGEST_DAYS).isBefore(declared.lastDay())) {
            throw new InvalidEvent(
                    "结束日期须在开始日期之后 %d 天以内".formatted(LONGEST_DAYS),
                    "The last day lies within %d days of the first.".formatted(LONGEST_DAYS));
        }
        if (declared.reason().length() > LONGEST_REASON) {
            throw new InvalidEvent("原因不得超过 1000 个字符", "A reason has at most 1000 characters.");
        }
    }

    /** False when it was withdrawn before, or never declared. What it has explained stays on record. */
    public boolean withdraw(long id, Actor by) {
        return database.sql(
                                """
                update known_event set withdrawn_by = :by, withdrawn_at = :at where id = :id and withdrawn_at is null""")
                        .param("id", id)
                        .param("by", by.id())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public List<KnownEvent> newest(int limit) {
        return database.sql("select * from known_event order by last_day desc, id desc limit :limit")
                .param("limit", limit)
                .query(KnownEvent.class)
                .list();
    }

    /** Those that hold on the day, to be asked for many subjects. */
    @Transactional(readOnly = true)
    public InForce on(LocalDate day) {
        var events = database.sql(
                        """
                select * from known_event where withdrawn_at is null and :day between first_day and last_day
                order by explains desc, id""")
                .param("day", day)
                .query(KnownEvent.class)
                .list();
        return new InForce(events, events.isEmpty() ? Map.of() : regions());
    }

    /** @throws InvalidEvent when none holds for the subject on any of the days */
    @Transactional(readOnly = true)
    public void requireCoverage(Subject subject, Collection<LocalDate> days) {
        if (days.stream().noneMatch(day -> on(day).coverage(subject).isPresent())) {
            throw new InvalidEvent(
                    "没有已申报的事件涵盖该对象和日期；请先在 /insight/warnings#events 申报",
                    "No declared event covers this subject and day; declare it at /insight/warnings#events first.");
        }
    }

    private record OutletRegion(String outlet, String region) {}

    private Map<String, String> regions() {
        return database
                .sql("select distinct on (outlet) outlet, region from insight.parcel_volume order by outlet, day desc")
                .query(OutletRegion.class)
                .list()
                .stream()
                .collect(Collectors.toMap(OutletRegion::outlet, OutletRegion::region));
    }

    /**
     * Events that hold on a day.
     *
     * @param regions of outlets: what happens to a region happens to its outlets
     */
    public record InForce(List<KnownEvent> events, Map<String, String> regions) {

        public Optional<DeclaredEvent> coverage(Subject subject) {
            return events.stream()
                    .filter(event -> covers(event, subject))
                    .map(event -> new DeclaredEvent(String.valueOf(event.id()), event.explains()))
                    .findFirst();
        }

        private boolean covers(KnownEvent event, Subject subject) {
            return event.dimension() == Dimension.NETWORK
                    || holds(event, subject)
                    || subject.dimension() == Dimension.OUTLET
                            && regions.containsKey(subject.value())
                            && holds(event, new Subject(Dimension.REGION, regions.get(subject.value())));
        }

        private static boolean holds(KnownEvent event, Subject subject) {
            return event.dimension() == subject.dimension()
                    && (event.subject().equals(ALL) || event.subject().equals(subject.value()));
        }
    }
}
