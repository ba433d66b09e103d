package org.huifang.vault;

import java.util.Objects;
import java.util.Optional;
import org.huifang.startup.CannotStart;
import org.huifang.vault.Blinded.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one row of {@code vault_check}: something sealed at the first start, which only the right keys open. It is sealed anew after
 * everything else was, so that a key it does not need is needed by nothing.
 */
@Repository
class SealedCheck {

    private static final Place PLACE = new Place("vault_check", "value");
    private static final String WORDS = "huifang";

    private record Row(String value, String blind) {}

    private final JdbcClient database;

    SealedCheck(JdbcClient database) {
        this.database = database;
    }

    boolean isThere() {
        return find().isPresent();
    }

    /** @throws CannotStart when the database was sealed with other keys; it is left as it is */
    void fits(Keyset keyset) {
        var vault = new Vault(keyset);
        var blind = new Blinded(keyset).of(Kind.WORDS, WORDS);
        // Of two nodes at once, the first.
        database.sql(
                        "insert into vault_check (id, value, value_blind) values (1, :value, :blind) on conflict do nothing")
                .param("value", vault.seal(WORDS, PLACE))
                .param("blind", blind)
                .update();
        var row = find().orElseThrow();
        try {
            vault.open(row.value(), PLACE);
        } catch (CannotOpen other) {
            throw new CannotStart(
                    "The database is sealed with other keys than those of huifang.vault.keyset or huifang.vault.keyset-file: %s"
                            .formatted(other.getMessage()));
        }
        if (!Objects.equals(row.blind(), blind)) {
            throw new CannotStart(
                    "The index key of huifang.vault.keyset or huifang.vault.keyset-file is not the one that"
                            + " addresses in the database were hashed with.");
        }
    }

    private Optional<Row> find() {
        return database.sql("select value, value_blind as blind from vault_check")
                .query(Row.class)
                .optional();
    }
}
