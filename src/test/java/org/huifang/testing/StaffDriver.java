package org.huifang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.staff.Absence;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a test and the cases they get; both are gone again after it, because the other tests have people of their own. */
public class StaffDriver {

    public static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");
    private static final Actor LEAD = Actor.staff("sun.jie");

    private final CaseDriver cases;
    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final People people;
    private final StaffDirectory staff;
    private final IdentityService identities;
    private final TaskService tasks;
    private final JdbcClient database;
    private final List<String> hired = new ArrayList<>();
    private final List<ComplaintNumber> opened = new ArrayList<>();

    StaffDriver(
            CaseDriver cases,
            Complaints complaints,
            ComplaintDesk desk,
            People people,
            StaffDirectory staff,
            IdentityService identities,
            TaskService tasks,
            JdbcClient database) {
        this.cases = cases;
        this.complaints = complaints;
        this.desk = desk;
        this.people = people;
        this.staff = staff;
        this.identities = identities;
        this.tasks = tasks;
        this.database = database;
    }

    /** A user of whom nobody has told anything. */
    public void user(String id, Group... groups) {
        people.add(id, id, "Huifang-test-1", groups);
        hired.add(id);
    }

    public void hire(String id, Group group, StaffProfile profile) {
        user(id, group);
        staff.save(id, profile, LEAD);
    }

    public Absence away(String id, Instant from, Instant until) {
        return staff.addAbsence(id, local(from), local(until), LEAD);
    }

    public Absence away(String id, Duration length) {
        return away(id, cases.now(), cases.now().plus(length));
    }

    public void leave(String id) {
        staff.leave(id, null, LEAD);
    }

    /** As an administrator does, without telling anybody. */
    public void delete(String id) {
        identities.deleteUser(id);
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(HOUSE).toLocalDateTime();
    }

    /** A complaint of the category, received and no more. */
    public ComplaintNumber received(String category) {
        var number = cases.complaintWithCategory(category);
        opened.add(number);
        return number;
    }

    /** A complaint that waits for customer service to classify it. */
    public ComplaintNumber unclassified() {
        var number = cases.complaintByMail();
        opened.add(number);
        cases.work(number);
        return number;
    }

    /** A complaint of the category, routed, and assigned if that can be done. */
    public ComplaintNumber complaint(String category) {
        var number = received(category);
        cases.work(number);
        return number;
    }

    public String agentOf(ComplaintNumber number) {
        return complaints.look(number).ownership().agent();
    }

    public void claim(ComplaintNumber number, String user) {
        tasks.claim(cases.task(number).getId(), user);
    }

    /** A team lead gives the task to somebody by hand. */
    public void assignInTasklist(ComplaintNumber number, String lead, String user) {
        var task = cases.task(number).getId();
        identities.setAuthentication(lead, List.of(Group.TEAM_LEADS.id()));
        try {
            tasks.setAssignee(task, user);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Everybody of the test goes but those who are there for all tests, and what they had is withdrawn. */
    public void clearUp() {
        opened.stream()
                .filter(number -> complaints.look(number).status().isOpen())
                .forEach(desk::withdraw);
        for (var id : hired) {
            if (!CaseDriver.PEOPLE.contains(id)) {
                identities.deleteUser(id);
            }
            database.sql("delete from staff_absence where user_id = :id")
                    .param("id", id)
                    .update();
            database.sql("delete from staff_member where user_id = :id")
                    .param("id", id)
                    .update();
            database.sql("delete from assignment_turn where user_id = :id")
                    .param("id", id)
                    .update();
        }
        opened.clear();
        hired.clear();
    }
}
