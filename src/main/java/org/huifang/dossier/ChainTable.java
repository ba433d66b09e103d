package org.huifang.dossier;

import java.util.List;
import org.huifang.audit.proof.Chain;
import org.huifang.audit.proof.Chain.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains of a case exactly as they stand, whatever somebody may have done to them. */
@Repository
class ChainTable {

    private static final String SELECT =
            """
            select %1$s as number, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, kind,
                data::text as data, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
            from %2$s where %1$s = :number order by seq""";

    private final JdbcClient database;

    ChainTable(JdbcClient database) {
        this.database = database;
    }

    List<Entry> of(Chain chain, String number) {
        var select =
                switch (chain) {
                    case LEDGER -> SELECT.formatted("complaint_number", "case_event");
                    case TRACE -> SELECT.formatted("case_number", "case_trace");
                };
        return database.sql(select).param("number", number).query(Entry.class).list();
    }
}
