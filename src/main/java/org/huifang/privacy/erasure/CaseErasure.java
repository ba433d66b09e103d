package org.huifang.privacy.erasure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.privacy.register.DataClass;
import org.huifang.privacy.register.DataClass.Since;
import org.huifang.privacy.register.Person;
import org.huifang.privacy.register.RegisteredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is said in cases that are over, and notes it in the ledger of each. */
@Service
@Transactional
public class CaseErasure {

    private static final List<DataClass> OF_CASES = Arrays.stream(DataClass.values())
            .filter(dataClass -> dataClass.since() == Since.CASE_ENDED && dataClass != DataClass.ENGINE_HISTORY)
            .toList();

    private final RegisteredRows rows;
    private final CaseLedger ledger;
    private final JdbcClient database;
    private final Clock clock;

    CaseErasure(RegisteredRows rows, CaseLedger ledger, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** Cases of the customer in which something is still said; requests about their data, whose letters are the last, at the end. */
    List<String> unforgottenOf(long customerId, int most) {
        return database.sql(
                        """
                select number from (
                    select number, 1 as place from complaint where customer_id = :customer
                    union all select number, 2 from follow_up where customer_id = :customer
                    union all select number, 3 from privacy_request where customer_id = :customer) own
                where not exists (select from case_forgotten f where f.number = own.number and f.data_class = 'CASE_WORDS')
                order by place, number limit :most""")
                .param("customer", customerId)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void eraseAll(List<String> numbers, String why) {
        erase(numbers, OF_CASES, why);
    }

    /**
     * Those of the cases that have ended and not been reopened meanwhile.
     *
     * @param why number of a request, or row of the retention table
     * @return how many rows were changed
     */
    public long erase(List<String> numbers, List<DataClass> classes, String why) {
        var ended = locked(numbers);
        var count = rows.eraseCases(ended, classes);
        for (var number : ended) {
            classes.forEach(dataClass -> note(number, dataClass, why));
            ledger.append(number, Actor.SYSTEM, CaseEventKind.WORDS_ERASED, Map.of("classes", classes, "ground", why));
        }
        return count;
    }

    void erasePerson(Person person) {
        rows.erasePerson(person);
    }

    /** In one order, so that two erasures never wait for each other; by the rows that other steps on a case lock, too. */
    private List<String> locked(List<String> numbers) {
        return Stream.of(
                        "select number from complaint where number = any (:numbers) and closed_at is not null order by number"
                                + " for no key update",
                        "select number from follow_up where number = any (:numbers) order by number for no key update",
                        "select number from privacy_request where number = any (:numbers) order by number for no key update")
                .flatMap(
                        select -> database
                                .sql(select)
                                .param("numbers", numbers.toArray(String[]::new))
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    private void note(String number, DataClass dataClass, String why) {
        database.sql(
                        """
                insert into case_forgotten (number, data_class, at, why) values (:number, :class, :at, :why)
                on conflict (number, data_class) do nothing""")
                .param("number", number)
                .param("class", dataClass.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .update();
    }
}
