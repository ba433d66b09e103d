package org.huifang.privacy.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.privacy.register.Entry.Deleting;
import org.huifang.privacy.register.Entry.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases rows as the register says. Each method joins the caller's transaction. */
@Repository
public class RegisteredRows {

    private final DataRegister register;
    private final JdbcClient database;
    private final Mentions mentions;

    RegisteredRows(DataRegister register, JdbcClient database, Mentions mentions) {
        this.register = register;
        this.database = database;
        this.mentions = mentions;
    }

    /** All that is said in these cases, or only one class of it. */
    public long eraseCases(List<String> numbers, List<DataClass> classes) {
        var values = values(Person.cases(numbers));
        return register.entries().stream()
                .filter(entry -> entry.of() == Owner.CASE && classes.contains(entry.dataClass()))
                .filter(Entry::changesRows)
                .mapToLong(entry -> erase(entry, values))
                .sum();
    }

    /** All that is kept about the person outside of cases, the file last. */
    public long erasePerson(Person person) {
        var values = values(person);
        values.putAll(mentions.of(person));
        return register.entries().stream()
                .filter(entry -> entry.of() == Owner.PERSON)
                .filter(Entry::changesRows)
                .mapToLong(entry -> erase(entry, values))
                .sum();
    }

    private long erase(Entry entry, Map<String, Object> values) {
        return database.sql(change(entry, false) + " where " + entry.rows())
                .params(values)
                .update();
    }

    /**
     * Rows whose own time is over, as many as one transaction should hold. Rows that somebody else works on are left for later.
     *
     * @param before what began before has had its time
     * @return how many; fewer than asked for when no more are there
     */
    public int eraseOld(Entry entry, Instant before, Instant now, int most) {
        var held = entry.caseNumber() == null
                ? ""
                : " and not exists (select from legal_hold h where h.case_number = %s and h.released_at is null and h.until_at > :now)"
                        .formatted(entry.caseNumber());
        var left = entry.left() == null ? "" : " and (%s)".formatted(entry.left());
        return database.sql(
                        """
                %s where ctid = any (array(
                    select ctid from %s where (%s) < :before%s%s limit :most for update skip locked))"""
                                .formatted(change(entry, true), entry.table(), entry.since(), left, held))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private static String change(Entry entry, boolean byAge) {
        if (entry.delete() == Deleting.ALWAYS || byAge && entry.delete() == Deleting.AGE) {
            return "delete from " + entry.table();
        }
        return "update %s set %s"
                .formatted(
                        entry.table(),
                        entry.erase().entrySet().stream()
                                .map(column -> column.getValue().of(column.getKey()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    /** For statements that find a person's rows by {@link Entry#rows}. */
    public static Map<String, Object> values(Person person) {
        var values = new HashMap<String, Object>();
        values.put("customer", person.customerId());
        values.put("numbers", person.numbers().toArray(String[]::new));
        values.put("names", person.names().toArray(String[]::new));
        values.put("addresses", person.addresses().toArray(String[]::new));
        values.put("phones", person.phones().toArray(String[]::new));
        values.put("reference", person.reference());
        values.putAll(Mentions.none());
        return values;
    }
}
