package org.huifang.insight.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.complaint.appeal.Appeals;
import org.huifang.csv.CsvImport;
import org.huifang.customer.CustomerType;
import org.huifang.followup.FollowUp;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.insight.volume.ParcelVolumeImports;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts say what the cases say, whether they were kept up or made anew. */
@ApplicationTest
class FactsTest {

    @Autowired
    Facts facts;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ParcelVolumeImports volumes;

    @Autowired
    Appeals appeals;

    @Autowired
    CaseDriver cases;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    SurveyDriver surveys;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private Map<String, Object> factOf(ComplaintNumber number) {
        return database.queryForMap("select * from insight.complaint_fact where number = ?", number.value());
    }

    private ComplaintNumber closed() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        cases.work(number);
        return number;
    }

    @Test
    void tellsTheWholeLifeOfACase() {
        var number = closed();
        facts.keepUp();

        assertThat(factOf(number))
                .containsEntry("kind", "COMPLAINT")
                .containsEntry("category", "T1")
                .containsEntry("official_class", "DELAY")
                .containsEntry("link", "TRANSIT")
                .containsEntry("channel", "EMAIL")
                .containsEntry("customer_type", "ORDINARY")
                .containsEntry("agent", "chen.wei")
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "SOLVED")
                .containsEntry("effective", true)
                .containsEntry("resolution_kept", true)
                .containsEntry("callback_outcome", "SOLVED")
                .containsEntry("confirmed_solved", true)
                .containsEntry("compensation_cents", 1250L)
                .containsEntry("reopened", 0)
                .containsEntry("repeat", false)
                .containsEntry("settled_at_first_contact", true)
                .containsEntry("auto_routed", false)
                .containsEntry("routed", true)
                .containsEntry("excluded", null);
        assertThat(factOf(number).get("first_response_at")).isNotNull();
        assertThat(factOf(number).get("human_response_at")).isNotNull();
        assertThat(factOf(number).get("decision_told_at")).isNotNull();
        assertThat(factOf(number).get("remedy_carried_at")).isNotNull();
        assertThat(database.queryForMap("select * from insight.contact_fact where number = ?", number.value()))
                .containsEntry("agent", "zhao.min")
                .containsEntry("attempts", 1)
                .containsEntry("solved", true)
                .containsEntry("unreachable", false);
        assertThat(database.queryForList(
                        "select term from insight.complaint_term where number = ?", String.class, number.value()))
                .as("words of the vocabulary, not the customer's")
                .contains("LATE");
    }

    @Test
    void keepsUpToTheSameRowsAsARebuildGives() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
        facts.rebuild();
        var email = UUID.randomUUID() + "@customer.example";
        var waybill = "YT" + UUID.randomUUID().toString().substring(0, 10);
        var first = cases.complaintAbout(waybill, "D1", email);
        facts.keepUp();
        cases.work(first);
        var done = closed();
        facts.keepUp();
        var open = cases.complaintByMail();
        cases.work(open);
        var call = followUps.started(followUps.customer(CustomerType.SME), "AT_RISK", FollowUp.Way.CALL);
        var planned = followUps.planned(followUps.customer(CustomerType.ORDINARY), "MONTHLY", FollowUp.Way.CALL);
        var invitation = surveys.invite("nps-quarterly");
        facts.keepUp();
        desk.withdraw(first);
        cases.work(first);
        cases.complaintAbout(waybill, "D1", email);
        desk.reopen(done);
        cases.work(done);
        followUps.call(call, "NO_ANSWER");
        answers.takeByLink(invitation.id(), new Answers(Map.of("recommend", "9")));
        exclusions.exclude(open, Exclusions.Reason.TEST, Actor.staff("sun.jie"));
        appeals.record(done, null, Actor.staff("sun.jie"));
        facts.keepUp();

        assertThat(factOf(open)).containsEntry("excluded", "TEST");
        assertThat(factOf(done)).containsEntry("reopened", 1).containsEntry("closed_at", null);
        assertThat(factOf(done).get("appealed_at")).isNotNull();
        assertThat(database.queryForObject(
                        "select attempts from insight.contact_fact where number = ?", Integer.class, planned))
                .isZero();
        assertThat(database.queryForObject(
                        "select nps from insight.answer_fact where invitation = ?", Integer.class, invitation.id()))
                .isEqualTo(9);
        var kept = everything();
        facts.rebuild();
        assertThat(kept).isEqualTo(everything());
    }

    /** All facts and sums as one text; sums that came back to nothing do not count. */
    private List<List<String>> everything() {
        return List.of(
                texts("insight.complaint_fact f order by number"),
                texts("insight.contact_fact f order by id"),
                texts("insight.answer_fact f order by invitation"),
                texts("insight.daily f where n <> 0 or hits <> 0 or total <> 0 or squares <> 0"
                        + " order by dimension, measure, day, value, class"),
                texts("insight.monthly f where n <> 0 or hits <> 0 or total <> 0 or squares <> 0"
                        + " order by dimension, measure, month, value, class"));
    }

    private List<String> texts(String from) {
        return database.queryForList("select f::text from " + from, String.class);
    }

    @Test
    void countsACaseOnceHoweverOftenItsFactIsMade() {
        var number = closed();
        facts.keepUp();
        var sums = texts("insight.daily f where dimension = 'ALL' and n <> 0 order by measure, day, class");
        database.update("update insight.watermark set recorded_at = now() - interval '1 hour'");
        facts.keepUp();

        assertThat(texts("insight.daily f where dimension = 'ALL' and n <> 0 order by measure, day, class"))
                .isEqualTo(sums);
        assertThat(factOf(number)).containsEntry("status", "CLOSED");
    }

    @Test
    void missesNothingThatIsCommittedLater() {
        var number = cases.complaintByMail();
        facts.keepUp();
        transaction.executeWithoutResult(open -> {
            database.queryForList("select append_case_event(?, now(), 'system', 'NOTE_ADDED', '{}')", number.value());
            database.update("update complaint set priority = 'P1' where number = ?", number.value());
            var meanwhile = new Thread(facts::keepUp);
            meanwhile.start();
            join(meanwhile);
        });
        facts.keepUp();

        assertThat(factOf(number)).containsEntry("priority", "P1");
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void leavesAnExcludedCaseOutOfAllSums() {
        var number = closed();
        facts.keepUp();
        var before = cases("ALL", "");
        exclusions.exclude(number, Exclusions.Reason.WITHDRAWN_IN_ERROR, Actor.staff("sun.jie"));
        exclusions.exclude(number, Exclusions.Reason.WITHDRAWN_IN_ERROR, Actor.staff("sun.jie"));
        facts.keepUp();

        assertThat(cases("ALL", "")).isEqualTo(before - 1);
        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.EXCLUDED_FROM_FIGURES);
        exclusions.countAgain(number, Actor.staff("sun.jie"));
        facts.keepUp();
        assertThat(cases("ALL", "")).isEqualTo(before);
        assertThatThrownBy(() -> exclusions.exclude(
                        new ComplaintNumber("HF26-99999999-0"), Exclusions.Reason.TEST, Actor.SYSTEM))
                .isInstanceOf(UnknownComplaint.class);
    }

    private long cases(String dimension, String value) {
        return database.queryForObject(
                "select coalesce(sum(n), 0) from insight.daily where measure = 'CASES' and dimension = ? and value = ?",
                Long.class,
                dimension,
                value);
    }

    @Test
    void takesInParcelsOfOutletsOnceWhateverIsSentAgain() {
        var file =
                """
                day,outlet,region,parcels
                2030-05-01,SH-77,华东,1200
                2030-05-01,SH-78,华东,800
                yesterday,SH-78,,many
                """;
        take(file);
        var done = take(file.replace("1200", "1500"));

        assertThat(done.created()).isEqualTo(2);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(parcelsOf("ALL", "")).isEqualTo(2300);
        assertThat(parcelsOf("REGION", "华东")).isEqualTo(2300);
        assertThat(parcelsOf("OUTLET", "SH-77")).isEqualTo(1500);
    }

    private CsvImport take(String file) {
        return volumes.take(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                Actor.staff("website"));
    }

    private long parcelsOf(String dimension, String value) {
        return database.queryForObject(
                "select sum(n) from insight.daily where measure = 'PARCELS' and day = '2030-05-01' and dimension = ? and value = ?",
                Long.class,
                dimension,
                value);
    }
}
