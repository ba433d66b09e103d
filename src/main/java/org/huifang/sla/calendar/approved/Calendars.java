package org.huifang.sla.calendar.approved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.sla.calendar.BusinessCalendar;
import org.huifang.sla.calendar.CalendarSource;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.WorkingTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The approved calendars, every version of each region. The newest is in force from its commit on; older ones
 * stay readable, because clocks settled under them are judged by them for ever.
 */
@Repository
public class Calendars {

    /** A case would need a calendar nobody has approved. */
    public static class UnknownRegion extends RuntimeException {
        UnknownRegion(String region) {
            super("There is no business calendar for the region '%s'.".formatted(region));
        }
    }

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cache<CalendarVersion, BusinessCalendar> known =
            Caffeine.newBuilder().maximumSize(500).build();

    Calendars(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @throws UnknownRegion when no calendar of the region is approved */
    public CalendarVersion inForce(String region) {
        return newest(region).orElseThrow(() -> new UnknownRegion(region));
    }

    public Optional<CalendarVersion> newest(String region) {
        return database.sql("select max(version) from business_calendar where region = :region having count(*) > 0")
                .param("region", region)
                .query(Integer.class)
                .optional()
                .map(version -> new CalendarVersion(region, version));
    }

    /** Whether the calendar says what some approved version of its region says, the present one or an earlier. */
    public boolean wasApproved(BusinessCalendar calendar) {
        return database.sql(
                        "select exists (select from business_calendar where region = :region and fingerprint = :print)")
                .param("region", calendar.region())
                .param("print", calendar.fingerprint())
                .query(Boolean.class)
                .single();
    }

    public BusinessCalendar of(CalendarVersion version) {
        return known.get(version, this::read);
    }

    public WorkingTime hours(CalendarVersion version, CountedHours hours) {
        return of(version).counting(hours);
    }

    /** Stores the calendar as the region's newest version, in force from now on; of two nodes at once, the first. */
    public CalendarVersion approve(CalendarSource source, Actor by) {
        var calendar = source.read();
        var version = newest(calendar.region()).map(CalendarVersion::version).orElse(0) + 1;
        database.sql(
                        """
                insert into business_calendar (region, version, yaml, holidays, fingerprint, approved_by, approved_at)
                values (:region, :version, :yaml, :holidays::json, :fingerprint, :by, :at)
                on conflict do nothing""")
                .param("region", calendar.region())
                .param("version", version)
                .param("yaml", source.yaml())
                .param("holidays", write(source.calendars()))
                .param("fingerprint", calendar.fingerprint())
                .param("by", by.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new CalendarVersion(calendar.region(), version);
    }

    private BusinessCalendar read(CalendarVersion version) {
        return database.sql(
                        "select yaml, holidays from business_calendar where region = :region and version = :version")
                .param("region", version.region())
                .param("version", version.version())
                .query(this::source)
                .optional()
                .orElseThrow(() -> new UnknownRegion(version.region()))
                .read();
    }

    private CalendarSource source(ResultSet row, int number) throws SQLException {
        try {
            return new CalendarSource(
                    row.getString("yaml"), json.readValue(row.getString("holidays"), new TypeReference<>() {}));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A stored calendar cannot be read.", corrupt);
        }
    }

    private String write(Map<String, String> holidays) {
        try {
            return json.writeValueAsString(holidays);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A calendar's files must be text.", impossible);
        }
    }
}
