package org.huifang.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code staff_member} and {@code staff_absence}. */
@Repository
class StaffTable {

    /** Whose absence it is. */
    private record Entry(String userId, Absence absence) {}

    private final JdbcClient database;
    private final Clock clock;

    StaffTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of them that have a row. */
    List<StaffMember> of(Collection<String> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        var absences = absences(users);
        return database.sql("select * from staff_member where user_id in (:users) order by user_id")
                .param("users", users)
                .query((row, n) -> member(row, absences))
                .list();
    }

    List<String> ids() {
        return database.sql("select user_id from staff_member order by user_id")
                .query(String.class)
                .list();
    }

    /** Who has left, or is away at this moment. */
    List<String> gone(Instant now) {
        return database.sql(
                        """
                select user_id from staff_member where left_at <= :now
                union select user_id from staff_absence where until_at > :now and from_at <= :now order by user_id""")
                .param("now", at(now))
                .query(String.class)
                .list();
    }

    private Map<String, List<Absence>> absences(Collection<String> users) {
        return database
                .sql(
                        "select * from staff_absence where user_id in (:users) and until_at > :now order by from_at, until_at")
                .param("users", users)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Entry(
                        row.getString("user_id"),
                        new Absence(
                                row.getObject("id", UUID.class), instant(row, "from_at"), instant(row, "until_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::userId, Collectors.mapping(Entry::absence, Collectors.toList())));
    }

    void save(String userId, StaffProfile profile, String by) {
        database.sql(
                        """
                insert into staff_member (user_id, staff_number, outlet, skills, takes_work, capacity, deputy, changed_by, changed_at)
                values (:user, :number, :outlet, string_to_array(:skills, ' '), :takesWork, :capacity, :deputy, :by, :at)
                on conflict (user_id) do update set staff_number = excluded.staff_number, outlet = excluded.outlet,
                    skills = excluded.skills, takes_work = excluded.takes_work, capacity = excluded.capacity,
                    deputy = excluded.deputy, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("user", userId)
                .param("number", profile.staffNumber())
                .param("outlet", profile.outlet())
                .param("skills", profile.skills().stream().sorted().collect(Collectors.joining(" ")))
                .param("takesWork", profile.takesWork())
                .param("capacity", profile.capacity())
                .param("deputy", profile.deputy())
                .param("by", by)
                .param("at", at(clock.instant()))
                .update();
    }

    /** A row for somebody of whom nothing else is known yet. */
    void insertMissing(String userId, String by) {
        database.sql("insert into staff_member (user_id, changed_by, changed_at) values (:user, :by, :at)"
                        + " on conflict do nothing")
                .param("user", userId)
                .param("by", by)
                .param("at", at(clock.instant()))
                .update();
    }

    void leave(String userId, Instant leftAt, String by) {
        database.sql(
                        "update staff_member set left_at = :left, changed_by = :by, changed_at = :at where user_id = :user")
                .param("left", leftAt == null ? null : at(leftAt))
                .param("by", by)
                .param("at", at(clock.instant()))
                .param("user", userId)
                .update();
    }

    void insert(String userId, Absence absence, String by) {
        database.sql("insert into staff_absence values (:id, :user, :from, :until, :by)")
                .param("id", absence.id())
                .param("user", userId)
                .param("from", at(absence.from()))
                .param("until", at(absence.until()))
                .param("by", by)
                .update();
    }

    /** Whether there was one. */
    boolean delete(String userId, UUID absence) {
        return database.sql("delete from staff_absence where id = :id and user_id = :user")
                        .param("id", absence)
                        .param("user", userId)
                        .update()
                == 1;
    }

    private static StaffMember member(ResultSet row, Map<String, List<Absence>> absences) throws SQLException {
        var userId = row.getString("user_id");
        return new StaffMember(
                userId,
                row.getString("staff_number"),
                row.getString("outlet"),
                Set.of((String[]) row.getArray("skills").getArray()),
                row.getBoolean("takes_work"),
                row.getObject("capacity", Integer.class),
                row.getString("deputy"),
                instant(row, "left_at"),
                absences.getOrDefault(userId, List.of()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
