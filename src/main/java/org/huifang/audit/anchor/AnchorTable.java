package org.huifang.audit.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huifang.audit.proof.Anchor;
import org.huifang.audit.proof.Anchor.Leaf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code anchor} and {@code anchor_leaf}. */
@Repository
class AnchorTable {

    private static final String SELECT =
            "select seq, day, made_at, chains, root, previous, public_key, signature from anchor ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    AnchorTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** One node at a time, until the transaction ends. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(7240029)")
                .query((row, number) -> true)
                .single();
    }

    Optional<Anchor> ofDay(String day) {
        return database.sql(SELECT + "where day = :day")
                .param("day", day)
                .query(Anchor.class)
                .optional();
    }

    Optional<Anchor> last() {
        return database.sql(SELECT + "order by seq desc limit 1")
                .query(Anchor.class)
                .optional();
    }

    List<Anchor> from(long seq) {
        return database.sql(SELECT + "where seq >= :seq order by seq")
                .param("seq", seq)
                .query(Anchor.class)
                .list();
    }

    /** Entries are looked for a little further back than the last anchor, for transactions that were open while it was made. */
    OffsetDateTime coveredUntil() {
        return database.sql("select coalesce(max(covers_until), '-infinity') - interval '1 hour' from anchor")
                .query(OffsetDateTime.class)
                .single();
    }

    OffsetDateTime databaseTime() {
        return database.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
    }

    /** Heads of all cases one of whose chains has grown since, unless the latest anchor of the case has them already. */
    List<Leaf> grownSince(OffsetDateTime since) {
        return database.sql(
                        """
                with grown as (
                    select complaint_number as number from case_event where recorded_at >= :since
                    union select case_number from case_trace where recorded_at >= :since)
                select g.number, coalesce(l.seq, 0) ledger_seq, coalesce(encode(l.hash, 'hex'), '') ledger_hash,
                    coalesce(t.seq, 0) trace_seq, coalesce(encode(t.hash, 'hex'), '') trace_hash
                from grown g
                left join lateral (select seq, hash from case_event where complaint_number = g.number
                    order by seq desc limit 1) l on true
                left join lateral (select seq, hash from case_trace where case_number = g.number
                    order by seq desc limit 1) t on true
                left join lateral (select ledger_seq, trace_seq from anchor_leaf where number = g.number
                    order by anchor_seq desc limit 1) a on true
                where (coalesce(a.ledger_seq, -1), coalesce(a.trace_seq, -1)) <> (coalesce(l.seq, 0), coalesce(t.seq, 0))
                order by g.number""")
                .param("since", since)
                .query(AnchorTable::leaf)
                .list();
    }

    void insert(Anchor anchor, List<Leaf> leaves, OffsetDateTime coversUntil) {
        database.sql(
                        """
                insert into anchor (seq, day, made_at, chains, root, previous, public_key, signature, covers_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        anchor.seq(),
                        anchor.day(),
                        anchor.madeAt(),
                        anchor.chains(),
                        anchor.root(),
                        anchor.previous(),
                        anchor.publicKey(),
                        anchor.signature(),
                        coversUntil)
                .update();
        batches.batchUpdate(
                "insert into anchor_leaf (anchor_seq, position, number, ledger_seq, ledger_hash, trace_seq, trace_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, leaves.size())
                        .mapToObj(position -> columns(anchor, position, leaves.get(position)))
                        .toList());
    }

    private static Object[] columns(Anchor anchor, int position, Leaf leaf) {
        return new Object[] {
            anchor.seq(),
            position,
            leaf.number(),
            (int) leaf.ledgerSeq(),
            leaf.ledgerHash(),
            (int) leaf.traceSeq(),
            leaf.traceHash()
        };
    }

    List<Leaf> leavesOf(long anchor) {
        return database.sql(
                        """
                select number, ledger_seq, ledger_hash, trace_seq, trace_hash from anchor_leaf
                where anchor_seq = :anchor order by position""")
                .param("anchor", anchor)
                .query(AnchorTable::leaf)
                .list();
    }

    /** Which anchors have the case, and at which position. */
    record Place(long anchor, int position) {}

    List<Place> placesOf(String caseNumber) {
        return database.sql("select anchor_seq, position from anchor_leaf where number = :number order by anchor_seq")
                .param("number", caseNumber)
                .query((row, number) -> new Place(row.getLong(1), row.getInt(2)))
                .list();
    }

    private static Leaf leaf(ResultSet row, int number) throws SQLException {
        return new Leaf(
                row.getString("number"),
                row.getLong("ledger_seq"),
                row.getString("ledger_hash"),
                row.getLong("trace_seq"),
                row.getString("trace_hash"));
    }
}
