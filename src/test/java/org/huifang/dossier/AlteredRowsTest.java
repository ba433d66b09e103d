package org.huifang.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huifang.audit.anchor.Anchors;
import org.huifang.audit.anchor.ProofKey;
import org.huifang.audit.proof.Chain;
import org.huifang.audit.proof.Finding;
import org.huifang.audit.proof.Seal;
import org.huifang.audit.proof.Verification;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with all rights in the database alters rows; whoever exports the dossier afterwards sees where. */
@ApplicationTest
class AlteredRowsTest {

    private static final int ALTERATIONS = 1_000;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Anchors anchors;

    @Autowired
    ChainTable chains;

    @Autowired
    ProofKey key;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(20_261_122);
    private String number;
    private String other;

    /** A chain as its table has it. */
    private record Rows(String title, String table, String owner, int length) {}

    @Test
    void eachOfAThousandRandomAlterationsOfRowsIsFoundAtItsPlace() {
        number = closedCase();
        other = closedCase();
        anchors.make(LocalDate.of(2033, 1, 1));
        assertThat(dossiers.of(number).proof().findings()).isEmpty();

        for (int i = 0; i < ALTERATIONS; i++) {
            var attempt = i;
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                database.execute("set local session_replication_role = replica");
                var rows = random.nextBoolean()
                        ? rows("ledger", "case_event", "complaint_number")
                        : rows("trace", "case_trace", "case_number");
                var place = rows.title() + " entry " + alter(rows, attempt % 8);
                assertThat(attempt % 50 == 0 ? dossiers.of(number).proof().findings() : findings())
                        .as("alteration %d of kind %d at %s", attempt, attempt % 8, place)
                        .extracting(Finding::place)
                        .contains(place);
            });
        }
        assertThat(dossiers.of(number).proof().findings()).isEmpty();
    }

    /** Chains and anchors as a dossier has them, without the facts beside. */
    private List<Finding> findings() {
        var both = Map.of(Chain.LEDGER, chains.of(Chain.LEDGER, number), Chain.TRACE, chains.of(Chain.TRACE, number));
        var parts = Map.of("anchors", anchors.of(number));
        var bundle = Seal.bundle(number, "2033-01-02T00:00:00Z", both, parts, key.publicKey(), key.privateKey());
        return Verification.of(bundle, List.of(key.publicKey())).findings();
    }

    private String closedCase() {
        var closed = cases.resolvedComplaint();
        cases.call(closed, "SOLVED");
        return closed.value();
    }

    private Rows rows(String title, String table, String owner) {
        var length = database.queryForObject(
                "select max(seq) from %s where %s = ?".formatted(table, owner), Integer.class, number);
        return new Rows(title, table, owner, length);
    }

    /** Returns the entry at which it is to be found. */
    private int alter(Rows rows, int kind) {
        var seq = 1 + random.nextInt(rows.length());
        return switch (kind) {
            case 0 -> changeData(rows, seq);
            case 1 -> set(rows, seq, "at = at + interval '1 microsecond' * %d".formatted(1 + random.nextInt(1000)));
            case 2 ->
                set(
                        rows,
                        seq,
                        random.nextBoolean()
                                ? "actor = actor || 'x'"
                                : "kind = case kind when 'PATH' then" + " 'OPERATION' else 'PATH' end");
            case 3 ->
                set(
                        rows,
                        seq,
                        "hash = set_byte(hash, %1$d, (get_byte(hash, %1$d) + 1) %% 256)".formatted(random.nextInt(32)));
            case 4 -> remove(rows, seq, seq);
            case 5 -> remove(rows, seq, rows.length());
            case 6 -> swap(rows, seq);
            default -> foreign(rows, seq);
        };
    }

    private int set(Rows rows, int seq, String change) {
        assertThat(database.update(
                        "update %s set %s where %s = ? and seq = ?".formatted(rows.table(), change, rows.owner()),
                        number,
                        seq))
                .isEqualTo(1);
        return seq;
    }

    /** One letter or digit of the data, so that it stays JSON. */
    private int changeData(Rows rows, int seq) {
        var data = new StringBuilder(database.queryForObject(
                "select data::text from %s where %s = ? and seq = ?".formatted(rows.table(), rows.owner()),
                String.class,
                number,
                seq));
        if (data.toString().equals("{}")) {
            data.insert(1, "\"x\":1");
        } else {
            int at;
            do {
                at = random.nextInt(data.length());
            } while (!Character.toString(data.charAt(at)).matches("[A-Z]"));
            data.setCharAt(at, data.charAt(at) == 'Q' ? 'R' : 'Q');
        }
        database.update(
                "update %s set data = ?::json where %s = ? and seq = ?".formatted(rows.table(), rows.owner()),
                data.toString(),
                number,
                seq);
        return seq;
    }

    private int remove(Rows rows, int from, int to) {
        database.update(
                "delete from %s where %s = ? and seq between ? and ?".formatted(rows.table(), rows.owner()),
                number,
                from,
                to);
        return from;
    }

    private int swap(Rows rows, int seq) {
        var with = seq == rows.length() ? 1 : rows.length();
        for (var step : List.of(new int[] {seq, -1}, new int[] {with, seq}, new int[] {-1, with})) {
            set(rows, step[0], "seq = " + step[1]);
        }
        return Math.min(seq, with);
    }

    /** The other case's entry in the place of ours, under our number. */
    private int foreign(Rows rows, int seq) {
        remove(rows, seq, seq);
        database.update(
                """
                insert into %1$s (%2$s, seq, at, actor, kind, data, previous_hash, hash)
                select ?, seq, at, actor, kind, data, previous_hash, hash from %1$s where %2$s = ?
                    and seq = least(?, (select max(seq) from %1$s where %2$s = ?))"""
                        .formatted(rows.table(), rows.owner()),
                number,
                other,
                seq,
                other);
        return seq;
    }
}
