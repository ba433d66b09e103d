package org.huifang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class CaseLedgerTest {

    @Autowired
    CaseLedger ledger;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    @Test
    void numbersEntriesWithoutGapsWhoeverWritesThemAtTheSameTime() throws InterruptedException {
        var number = cases.complaintByMail().value();
        var writers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 64; i++) {
            writers.submit(() -> ledger.append(number, Actor.SYSTEM, CaseEventKind.INFORMATION_NOTED, Map.of()));
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(ledger.of(number))
                .extracting(CaseEvent::seq)
                .hasSizeGreaterThanOrEqualTo(65)
                .isSorted();
        assertThat(ledger.of(number))
                .last()
                .extracting(CaseEvent::seq)
                .isEqualTo(ledger.of(number).size());
        assertThat(ledger.firstBrokenEntry(number)).isZero();
    }

    @Test
    void refusesToChangeOrRemoveAnEntry() {
        var number = cases.complaintByMail().value();

        assertThatThrownBy(
                        () -> database.update("update case_event set actor = 'x' where complaint_number = ?", number))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from case_event where complaint_number = ?", number))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.execute("truncate case_event")).hasMessageContaining("append-only");
    }

    @Test
    void namesTheFirstEntryThatWasTamperedWith() {
        ComplaintNumber number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number);
        assertThat(ledger.firstBrokenEntry(number.value())).isZero();

        asSuperuser(
                "update case_event set data = '{\"category\":\"N2\"}' where seq = 4 and complaint_number = '%s'",
                number);
        assertThat(ledger.firstBrokenEntry(number.value())).isEqualTo(4);
    }

    @Test
    void noticesARemovedEntry() {
        var number = cases.complaintByMail();
        cases.work(number);

        asSuperuser("delete from case_event where seq = 2 and complaint_number = '%s'", number);

        assertThat(ledger.firstBrokenEntry(number.value())).isEqualTo(3);
    }

    @Test
    void keepsTheLedgerOfAFollowUpToo() {
        var customer = database.queryForObject(
                "insert into customer (name, created_at) values ('〔已删除 erased〕', now()) returning id", Long.class);
        var number = database.queryForObject(
                """
                insert into follow_up (customer_id, occasion, occasion_key, way, rule, planned_at, due_at, state)
                values (?, 'MONTHLY', '2026-11', 'SURVEY', 'cadence-monthly', now(), now(), 'PLANNED') returning number""",
                String.class,
                customer);
        ledger.append(number, Actor.SYSTEM, CaseEventKind.INFORMATION_NOTED, Map.of());

        assertThat(number).matches("FU\\d{2}-\\d{8}");
        assertThat(ledger.of(number)).extracting(CaseEvent::seq).containsExactly(1);
        assertThat(ledger.firstBrokenEntry(number)).isZero();
    }

    @Test
    void refusesANumberThatIsNeitherComplaintNorFollowUp() {
        assertThatThrownBy(
                        () -> ledger.append("FU26-99999999", Actor.SYSTEM, CaseEventKind.INFORMATION_NOTED, Map.of()))
                .hasMessageContaining("No case FU26-99999999");
    }

    /** Somebody with the keys to the database, who switches the triggers off first. */
    private void asSuperuser(String sql, ComplaintNumber number) {
        database.execute("set session_replication_role = replica; " + sql.formatted(number)
                + "; set session_replication_role = default");
    }
}
