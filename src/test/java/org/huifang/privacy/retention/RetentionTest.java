package org.huifang.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.dossier.Dossiers;
import org.huifang.privacy.hold.LegalHold;
import org.huifang.privacy.hold.LegalHolds;
import org.huifang.privacy.register.DataClass;
import org.huifang.privacy.register.DataClass.Since;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is older is made so in its row, because a clock three years on would erase what other tests have. */
@ApplicationTest
class RetentionTest {

    private static final String ERASED = "〔已删除 erased〕";
    private static int days;

    @Autowired
    SealedColumns sealed;

    @Autowired
    Retention retention;

    @Autowired
    RetentionPolicy policy;

    @Autowired
    LegalHolds holds;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    CaseLedger ledger;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate database;

    private LocalDate day;

    @BeforeEach
    void aNewDay() {
        day = LocalDate.of(2040, 1, 1).plusDays(days++);
    }

    private ComplaintNumber closed(int daysAgo) {
        var number = cases.complaintByMail();
        cases.work(number);
        desk.withdraw(number);
        cases.work(number);
        database.update(
                "update complaint set closed_at = now() - make_interval(days => ?) where number = ?",
                daysAgo,
                number.value());
        return number;
    }

    private String subject(ComplaintNumber number) {
        return database.queryForObject("select subject from complaint where number = ?", String.class, number.value());
    }

    private long rows(DataClass dataClass) {
        return database.queryForObject(
                "select rows from retention_run where day = ? and data_class = ? and finished_at is not null",
                Long.class,
                day,
                dataClass.name());
    }

    @Test
    void erasesTheWordsOfCasesThatEndedLongAgo() {
        var old = closed(1096);
        var younger = closed(1094);

        retention.make(DataClass.CASE_WORDS, day);

        assertThat(subject(old)).isEqualTo(ERASED);
        assertThat(subject(younger)).isNotEqualTo(ERASED);
        assertThat(cases.events(old)).containsOnlyOnce(CaseEventKind.WORDS_ERASED);
        assertThat(ledger.firstBrokenEntry(old.value())).isZero();
        assertThat(dossiers.of(old.value()).proof().findings()).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from outbound_message where complaint_number = ? and body <> ?",
                        Integer.class,
                        old.value(),
                        ERASED))
                .isZero();
        assertThat(rows(DataClass.CASE_WORDS)).isPositive();
    }

    @Test
    void isDoneOnceADayAndGoesOnTheNext() {
        retention.make(DataClass.CASE_WORDS, day);
        var old = closed(1096);

        retention.make(DataClass.CASE_WORDS, day);
        assertThat(subject(old)).isNotEqualTo(ERASED);

        retention.make(DataClass.CASE_WORDS, day.plusDays(1000));
        assertThat(subject(old)).isEqualTo(ERASED);
        retention.make(DataClass.CASE_WORDS, day.plusDays(1001));
        assertThat(cases.events(old)).containsOnlyOnce(CaseEventKind.WORDS_ERASED);
    }

    @Test
    void leavesAloneWhatIsHeldUntilItIsReleased() {
        var old = closed(1096);
        var hold = holds.place(
                old.value(), LegalHold.Reason.REGULATOR, cases.now().plus(Duration.ofDays(30)), Actor.staff("wu.lan"));

        retention.make(DataClass.CASE_WORDS, day);
        assertThat(subject(old)).isNotEqualTo(ERASED);

        holds.release(old.value(), hold, Actor.staff("wu.lan"));
        retention.make(DataClass.CASE_WORDS, day.plusDays(2000));
        assertThat(subject(old)).isEqualTo(ERASED);
        assertThat(cases.events(old))
                .containsSubsequence(
                        CaseEventKind.LEGAL_HOLD_PLACED, CaseEventKind.LEGAL_HOLD_RELEASED, CaseEventKind.WORDS_ERASED);
    }

    @Test
    void takesMoreThanOneBatch() {
        for (int n = 0; n < 1203; n++) {
            database.update("insert into used_form values (?, now() - interval '3 days')", UUID.randomUUID() + "-" + n);
        }
        database.update("insert into used_form values (?, now() - interval '1 day')", "young" + day);

        retention.make(DataClass.USED_FORM, day);

        assertThat(rows(DataClass.USED_FORM)).isGreaterThanOrEqualTo(1203);
        assertThat(database.queryForList("select nonce from used_form", String.class))
                .contains("young" + day)
                .noneMatch(nonce -> nonce.endsWith("-1202"));
    }

    @Test
    void erasesRowsByTheirOwnAge() {
        var number = closed(10);
        var customer = cases.look(number).customerId();
        database.update(
                "insert into failing_address (customer_id, channel, address, address_blind, since)"
                        + " values (?, 'SMS', ?, ?, now() - interval '366 days')",
                customer,
                sealed.seal("failing_address.address", "13900001111"),
                sealed.blind("13900001111"));
        database.update(
                "insert into delivery values (?, ?, now() - interval '181 days', now())", "old" + number, customer);
        database.update(
                "insert into delivery values (?, ?, now() - interval '179 days', now())", "new" + number, customer);
        database.update(
                "insert into parcel (waybill, fetched_at, state, track) values (?, now() - interval '366 days', 'DELIVERED', '[1]')",
                "old" + number);

        List.of(DataClass.FAILING_ADDRESS, DataClass.DELIVERY, DataClass.PARCEL_TRACK)
                .forEach(dataClass -> retention.make(dataClass, day));

        assertThat(database.queryForList("select address from failing_address where customer_id = ?", customer))
                .isEmpty();
        assertThat(database.queryForList("select waybill from delivery where customer_id = ?", String.class, customer))
                .containsExactly("new" + number);
        assertThat(database.queryForObject(
                        "select track::text from parcel where waybill = ?", String.class, "old" + number))
                .isEqualTo("[]");
    }

    @Test
    void erasesCustomersWithWhomThereWasNothingForYears() {
        var old = cases.look(closed(1100)).customerId();
        var seen = cases.look(closed(1100)).customerId();
        database.update(
                "update customer set created_at = created_at - interval '1101 days' where id in (?, ?)", old, seen);
        database.update("update contact set at = at - interval '1101 days' where customer_id in (?, ?)", old, seen);
        database.update(
                "insert into delivery values (?, ?, now() - interval '100 days', now())",
                "d" + UUID.randomUUID(),
                seen);

        retention.make(DataClass.CUSTOMER_FILE, day);

        assertThat(name(old)).isEqualTo(ERASED);
        assertThat(name(seen)).isNotEqualTo(ERASED);
    }

    private String name(long customer) {
        return database.queryForObject("select name from customer where id = ?", String.class, customer);
    }

    @Test
    void everyClassHasATermThatCountsFromWhatTheDataKnow() {
        assertThat(Arrays.asList(DataClass.values())).allSatisfy(dataClass -> {
            var term = policy.of(dataClass);
            assertThat(term.ends()).as(dataClass.name()).isEqualTo(dataClass.since() != Since.NEVER);
        });
    }

    @Test
    void theEngineKeepsNothingLongerThanItsClass() {
        var longest = policy.of(DataClass.ENGINE_HISTORY).time().toDays();

        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.getHistoryTimeToLive())
                        .as(model.getKey())
                        .isBetween(1, (int) longest));
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.getHistoryTimeToLive())
                        .as(table.getKey())
                        .isBetween(1, (int) longest));
    }
}
