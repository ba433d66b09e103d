package org.huifang.customer.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.customer.CustomerType;
import org.huifang.customer.file.content.FileContent;
import org.huifang.customer.file.content.FileField;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as rows of {@code customer} and {@code customer_file}, read and written in sets. */
@Repository
class CustomerFileTable {

    private static final Map<FileField, Place> SEALED = new EnumMap<>(Map.of(
            FileField.NAME, new Place("customer", "name"),
            FileField.EMAIL_ADDRESS, new Place("customer", "email"),
            FileField.PHONE_NUMBER, new Place("customer", "phone"),
            FileField.APP_ID, new Place("customer", "app_id"),
            FileField.WECHAT_ID, new Place("customer", "wechat_id"),
            FileField.ALTERNATE_PHONE, new Place("customer_file", "alternate_phone")));

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Vault vault;
    private final Blinded blinded;

    CustomerFileTable(JdbcClient database, ObjectMapper json, Vault vault, Blinded blinded) {
        this.database = database;
        this.json = json;
        this.vault = vault;
        this.blinded = blinded;
    }

    /** Everybody who may be meant by a number, an address or a phone number, locked in the order of their ids. */
    List<CustomerFile> lockThoseWith(Collection<String> numbers, Collection<String> mails, Collection<String> phones) {
        // With one plan for all calls a table that was small at the first would be read whole when it has grown.
        database.sql("set local plan_cache_mode = force_custom_plan").update();
        return database.sql(
                        CustomerFileSql.SELECT
                                + """
                 where c.id in (
                    select customer_id from customer_file where number = any (:numbers)
                    union select id from customer where email_blind = any (:mails)
                    union select id from customer where phone_blind = any (:phones) and email is null)
                order by c.id for no key update of c""")
                .param("numbers", numbers.toArray(String[]::new))
                .param("mails", blinded.of(Kind.ADDRESS, mails))
                .param("phones", blinded.of(Kind.ADDRESS, phones))
                .query(this::file)
                .list();
    }

    Optional<CustomerFile> find(CustomerReference reference) {
        return find(reference, "");
    }

    Optional<CustomerFile> lock(CustomerReference reference) {
        return find(reference, " for no key update of c");
    }

    private Optional<CustomerFile> find(CustomerReference reference, String locked) {
        var id = reference.id();
        return database.sql(CustomerFileSql.SELECT
                        + (id.isPresent() ? " where c.id = :id" : " where f.number = :number")
                        + locked)
                .param("id", id.orElse(null))
                .param("number", reference.value())
                .query(this::file)
                .optional();
    }

    /** Files whose type was decided from a revenue above the lower mark and up to the upper one, locked. */
    List<CustomerFile> lockDecidedBetween(long lowerYuan, long upperYuan, long afterId, int most) {
        return database.sql(
                        CustomerFileSql.SELECT
                                + """
                 where f.type_source = 'DECIDED' and f.revenue_yuan > :lower and f.revenue_yuan <= :upper
                    and c.id > :after
                order by c.id limit :most for no key update of c""")
                .param("lower", lowerYuan)
                .param("upper", upperYuan)
                .param("after", afterId)
                .param("most", most)
                .query(this::file)
                .list();
    }

    List<Long> nextIds(int count) {
        return database.sql("select nextval(pg_get_serial_sequence('customer', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Inserts and updates; whether a customer is at risk is not this table's business. */
    void write(Collection<CustomerFile> files) {
        if (files.isEmpty()) {
            return;
        }
        var rows = json.createArrayNode();
        files.forEach(file -> fill(rows.addObject(), file));
        database.sql(CustomerFileSql.WRITE_CUSTOMERS)
                .param("rows", rows.toString())
                .update();
        database.sql(CustomerFileSql.WRITE_FILES).param("rows", rows.toString()).update();
    }

    private void fill(ObjectNode row, CustomerFile file) {
        row.put("id", file.id());
        row.put("number", file.number());
        row.put("type", file.type().name());
        row.put("type_source", file.typeOrigin().source().name());
        row.put("type_rule", file.typeOrigin().rule());
        row.put("type_table_version", file.typeOrigin().tableVersion());
        row.put("type_set_by", file.typeOrigin().by());
        row.put("type_set_at", text(file.typeOrigin().at()));
        row.put("manager", file.manager());
        row.put("vulnerable", file.vulnerable());
        row.put("created_at", text(file.createdAt()));
        row.put("language_known", file.content().languageKnown());
        row.put("updated_at", text(file.updatedAt()));
        file.content().values().forEach((field, value) -> row.put(field.column(), stored(field, value)));
        row.put("email_blind", blind(Kind.ADDRESS, file, FileField.EMAIL_ADDRESS));
        row.put("phone_blind", blind(Kind.ADDRESS, file, FileField.PHONE_NUMBER));
        row.put("wechat_blind", blind(Kind.ACCOUNT, file, FileField.WECHAT_ID));
    }

    private String stored(FileField field, String value) {
        return SEALED.containsKey(field) ? vault.seal(value, SEALED.get(field)) : value;
    }

    private String blind(Kind kind, CustomerFile file, FileField field) {
        return file.content().get(field).map(value -> blinded.of(kind, value)).orElse(null);
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    private CustomerFile file(ResultSet row, int n) throws SQLException {
        var values = new EnumMap<FileField, String>(FileField.class);
        for (var field : FileField.values()) {
            var value = row.getString(field.column());
            if (value != null) {
                values.put(field, SEALED.containsKey(field) ? vault.open(value, SEALED.get(field)) : value);
            }
        }
        return new CustomerFile(
                row.getLong("id"),
                row.getString("number"),
                CustomerType.valueOf(row.getString("type")),
                origin(row),
                new FileContent(values, row.getBoolean("language_known")),
                row.getString("manager"),
                row.getBoolean("vulnerable"),
                row.getBoolean("at_risk"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static TypeOrigin origin(ResultSet row) throws SQLException {
        var source = row.getString("type_source");
        return source == null
                ? TypeOrigin.ASSUMED
                : new TypeOrigin(
                        TypeOrigin.Source.valueOf(source),
                        row.getString("type_rule"),
                        row.getObject("type_table_version", Integer.class),
                        row.getString("type_set_by"),
                        instant(row, "type_set_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
