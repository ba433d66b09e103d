package org.huifang.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huifang.privacy.erasure.CaseErasure;
import org.huifang.privacy.erasure.PersonErasure;
import org.huifang.privacy.register.DataClass;
import org.huifang.privacy.register.DataClass.Since;
import org.huifang.privacy.register.DataRegister;
import org.huifang.privacy.register.RegisteredRows;
import org.huifang.privacy.retention.RetentionPolicy.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what has been kept long enough, batch by batch, each a transaction of its own. Whatever stops it, the next call goes on
 * where it stopped; several nodes take turns.
 */
@Service
public class Retention {

    /** Own: a batch is done in well under a second. */
    private static final int ROWS = 500;

    private static final int CASES = 50;
    private static final int CUSTOMERS = 10;

    private final RetentionPolicy policy;
    private final RetentionTable table;
    private final DataRegister register;
    private final RegisteredRows rows;
    private final CaseErasure cases;
    private final PersonErasure persons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            RetentionPolicy policy,
            RetentionTable table,
            DataRegister register,
            RegisteredRows rows,
            CaseErasure cases,
            PersonErasure persons,
            TransactionTemplate transaction,
            Clock clock) {
        this.policy = policy;
        this.table = table;
        this.register = register;
        this.rows = rows;
        this.cases = cases;
        this.persons = persons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Classes whose time can end; the engine's own history is the engine's to clean up. */
    public List<DataClass> classes() {
        return Arrays.stream(DataClass.values())
                .filter(dataClass -> dataClass.since() != Since.NEVER && dataClass != DataClass.ENGINE_HISTORY)
                .toList();
    }

    /** Everything of one class that is due on the day. */
    public void make(DataClass dataClass, LocalDate day) {
        var term = policy.of(dataClass);
        if (!term.ends()) {
            return;
        }
        if (dataClass.since() == Since.LAST_CONTACT) {
            eraseCopiesOfThoseLongGone(term);
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> batch(term, day)))) {
            // each batch is committed
        }
    }

    /** Mail in mailboxes goes first, while the file still says whose it is; a few at a time, each night some more. */
    private void eraseCopiesOfThoseLongGone(Term term) {
        var now = clock.instant();
        table.customersLastSeenBefore(now.minus(term.time()), now, CUSTOMERS * CUSTOMERS)
                .forEach(persons::eraseCopiesOf);
    }

    /** @return whether there may be more */
    private boolean batch(Term term, LocalDate day) {
        if (!table.lock(day, term)) {
            return false;
        }
        var done =
                switch (term.dataClass().since()) {
                    case CASE_ENDED -> cases(term);
                    case ITSELF -> rows(term);
                    case LAST_CONTACT -> customers(term);
                    case NEVER -> new Done(0, false);
                };
        table.advance(day, term.dataClass(), done.count(), done.more() ? null : clock.instant());
        return done.more();
    }

    private record Done(long count, boolean more) {}

    private Done cases(Term term) {
        var now = clock.instant();
        var ended = table.casesEndedBefore(now.minus(term.time()), term.dataClass(), now, CASES);
        if (ended.isEmpty()) {
            return new Done(0, false);
        }
        var erased = cases.erase(ended, List.of(term.dataClass()), term.rule());
        return new Done(erased, ended.size() == CASES);
    }

    private Done rows(Term term) {
        var now = clock.instant();
        var count = 0L;
        var more = false;
        for (var entry : register.of(term.dataClass())) {
            if (entry.since() != null) {
                var erased = rows.eraseOld(entry, now.minus(term.time()), now, ROWS);
                count += erased;
                more |= erased == ROWS;
            }
        }
        return new Done(count, more);
    }

    private Done customers(Term term) {
        var now = clock.instant();
        var gone = table.customersLastSeenBefore(now.minus(term.time()), now, CUSTOMERS);
        for (var customer : gone) {
            while (persons.next(customer, term.rule()) != PersonErasure.Step.ERASED) {
                // some cases at a time
            }
        }
        return new Done(gone.size(), gone.size() == CUSTOMERS);
    }
}
