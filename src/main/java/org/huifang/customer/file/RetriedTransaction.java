package org.huifang.customer.file;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that is tried again when it crossed another: the second time it sees what the other one wrote. */
@Component
public class RetriedTransaction {

    private static final int TRIES = 5;

    private final TransactionTemplate transaction;

    RetriedTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException | DuplicateKeyException crossed) {
                if (attempt == TRIES) {
                    throw crossed;
                }
            }
        }
    }
}
