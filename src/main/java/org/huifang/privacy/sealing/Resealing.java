package org.huifang.privacy.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.huifang.privacy.register.DataRegister;
import org.huifang.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals anew what is sealed with a former key, by the list of the register, some rows in each transaction. Whatever stops it, the
 * next call goes on; of several nodes one at a time works. When nothing is left under a former key, that key may be retired.
 */
@Service
public class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    /** The check value: under which key it lies tells that all else lies there. */
    private static final String LAST = "vault_check";

    /** Own: half a megabyte is read again for each batch. */
    private static final int PAGES = 64;

    /** Any number that nobody else locks. */
    private static final long LOCK = 4_300_043;

    private final DataRegister register;
    private final Vault vault;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AtomicLong left;

    Resealing(
            DataRegister register,
            Vault vault,
            JdbcClient database,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.register = register;
        this.vault = vault;
        this.database = database;
        this.transaction = transaction;
        this.left = metrics.gauge("huifang.vault.left", new AtomicLong());
    }

    /** @return rows still under a former key: those that others worked on, or all when another node is at it */
    public long make() {
        if (!vault.hasFormerKeys()) {
            left.set(0);
            return 0;
        }
        var tables = tables();
        tables.forEach(this::make);
        left.set(tables.stream().mapToLong(SealedTable::left).sum());
        if (left.get() == 0) {
            make(table(LAST, register.sealed().get(LAST)));
        }
        log.info("Rows under a former key of the vault: {}; key {} seals.", left.get(), vault.primary());
        return left.get();
    }

    private List<SealedTable> tables() {
        return register.sealed().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(LAST))
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SealedTable table(String name, Set<String> columns) {
        return new SealedTable(database, vault, name, columns);
    }

    private void make(SealedTable table) {
        for (long page = 0, pages = table.pages(); page < pages; page += PAGES) {
            var from = page;
            while (Boolean.TRUE.equals(transaction.execute(status -> batch(table, from)))) {
                // each batch is committed
            }
        }
    }

    private boolean batch(SealedTable table, long from) {
        return isOurTurn() && table.reseal(from, from + PAGES);
    }

    private boolean isOurTurn() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
