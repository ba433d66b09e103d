package org.huifang.testing;

import java.util.List;
import java.util.Map;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes sealed columns where a test looks into a table itself. */
public class SealedColumns {

    private static final Map<String, Kind> BLIND = Map.of(
            "customer.email", Kind.ADDRESS,
            "customer.phone", Kind.ADDRESS,
            "customer.wechat_id", Kind.ACCOUNT,
            "failing_address.address", Kind.ADDRESS);

    private final Vault vault;
    private final Blinded blinded;
    private final JdbcTemplate database;

    SealedColumns(Vault vault, Blinded blinded, JdbcTemplate database) {
        this.vault = vault;
        this.blinded = blinded;
        this.database = database;
    }

    /**
     * What the selected values say.
     *
     * @param place such as {@code outbound_message.body}
     * @param select of that column and no other
     */
    public List<String> texts(String place, String select, Object... values) {
        return database.queryForList(select, String.class, values).stream()
                .map(stored -> open(place, stored))
                .toList();
    }

    /** The same where there is one row. */
    public String text(String place, String select, Object... values) {
        return open(place, database.queryForObject(select, String.class, values));
    }

    public String open(String place, String stored) {
        return vault.open(stored, placeOf(place));
    }

    public byte[] open(String place, byte[] stored) {
        return vault.open(stored, placeOf(place));
    }

    public String seal(String place, String words) {
        return vault.seal(words, placeOf(place));
    }

    public byte[] seal(String place, byte[] bytes) {
        return vault.seal(bytes, placeOf(place));
    }

    /** What an address or phone number is found by. */
    public String blind(String address) {
        return blinded.of(Kind.ADDRESS, address);
    }

    /** What the id of an account is found by. */
    public String blindAccount(String account) {
        return blinded.of(Kind.ACCOUNT, account);
    }

    /** Gives a column of some rows another value, and the column it is found by. */
    public void set(String place, String words, String where, Object value) {
        var column = placeOf(place).column();
        var table = placeOf(place).table();
        database.update("update %s set %s = ? where %s".formatted(table, column, where), seal(place, words), value);
        if (BLIND.containsKey(place)) {
            var found = column.equals("wechat_id") ? "wechat_blind" : column + "_blind";
            database.update(
                    "update %s set %s = ? where %s".formatted(table, found, where),
                    blinded.of(BLIND.get(place), words),
                    value);
        }
    }

    private static Place placeOf(String name) {
        var parts = name.split("\\.");
        return new Place(parts[0], parts[1]);
    }
}
