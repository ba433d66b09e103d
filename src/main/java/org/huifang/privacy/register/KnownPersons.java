package org.huifang.privacy.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers by what a person is known, while the file still says it. */
@Repository
public class KnownPersons {

    private static final String CHINA = "86";
    private static final int MOBILE = 11;

    private final JdbcClient database;
    private final Vault vault;

    KnownPersons(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record File(
            String name,
            String email,
            String phone,
            String alternatePhone,
            String appId,
            String wechatId,
            String number) {

        File opened(Vault vault) {
            return new File(
                    vault.open(name, new Place("customer", "name")),
                    vault.open(email, new Place("customer", "email")),
                    vault.open(phone, new Place("customer", "phone")),
                    vault.open(alternatePhone, new Place("customer_file", "alternate_phone")),
                    vault.open(appId, new Place("customer", "app_id")),
                    vault.open(wechatId, new Place("customer", "wechat_id")),
                    number);
        }
    }

    /** Empty when there is no such customer, or was and is erased. */
    public Optional<Person> find(long customerId) {
        return database.sql(
                        """
                select c.name, c.email, c.phone, f.alternate_phone, c.app_id, c.wechat_id, f.number
                from customer c left join customer_file f on f.customer_id = c.id
                where c.id = :customer and c.erased_at is null""")
                .param("customer", customerId)
                .query(File.class)
                .optional()
                .map(file -> file.opened(vault))
                .map(file -> new Person(
                        customerId,
                        List.of(file.name()),
                        addresses(customerId, file),
                        phones(file),
                        file.number(),
                        numbers(customerId)));
    }

    public boolean isErased(long customerId) {
        return database.sql("select erased_at is not null from customer where id = :customer")
                .param("customer", customerId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private List<String> addresses(long customerId, File file) {
        var addresses = new ArrayList<String>();
        Stream.of(file.email(), file.appId(), file.wechatId())
                .filter(Objects::nonNull)
                .forEach(addresses::add);
        addresses.addAll(opened(customerId, new Place("channel_account", "account")));
        addresses.addAll(opened(customerId, new Place("failing_address", "address")));
        return addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> phones(File file) {
        return Stream.of(file.phone(), file.alternatePhone())
                .filter(Objects::nonNull)
                .map(phone -> phone.replaceAll("\\D", ""))
                .map(digits -> digits.startsWith(CHINA) && digits.length() == CHINA.length() + MOBILE
                        ? digits.substring(CHINA.length())
                        : digits)
                .filter(digits -> digits.length() > 5)
                .distinct()
                .toList();
    }

    private List<String> numbers(long customerId) {
        return list(
                """
                select number from complaint where customer_id = :customer
                union all select number from follow_up where customer_id = :customer
                union all select number from privacy_request where customer_id = :customer order by 1""",
                customerId);
    }

    private List<String> opened(long customerId, Place place) {
        var select = "select %s from %s where customer_id = :customer".formatted(place.column(), place.table());
        return list(select, customerId).stream()
                .map(stored -> vault.open(stored, place))
                .toList();
    }

    private List<String> list(String select, long customerId) {
        return database.sql(select)
                .param("customer", customerId)
                .query(String.class)
                .list();
    }
}
