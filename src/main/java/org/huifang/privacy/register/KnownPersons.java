package org.huifang.privacy.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers by what a person is known, while the file still says it. */
@Repository
public class KnownPersons {

    private static final String CHINA = "86";
    private static final int MOBILE = 11;

    private final JdbcClient database;

    KnownPersons(JdbcClient database) {
        this.database = database;
    }

    private record File(
            String name,
            String email,
            String phone,
            String alternatePhone,
            String appId,
            String wechatId,
            String number) {}

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
        addresses.addAll(list("select account from channel_account where customer_id = :customer", customerId));
        addresses.addAll(list("select address from failing_address where customer_id = :customer", customerId));
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

    private List<String> list(String select, long customerId) {
        return database.sql(select)
                .param("customer", customerId)
                .query(String.class)
                .list();
    }
}
