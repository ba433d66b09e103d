package org.huifang.customer.history;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every contact with a customer, newest first, from the tables of those who made them. */
@Repository
public class Contacts {

    private static final String ALL =
            """
            select m.created_at as at, 'LETTER' as kind, 'TO_CUSTOMER' as direction, m.channel, m.complaint_number,
                m.id::text as reference, m.purpose as subject, m.state
            from complaint c join outbound_message m on m.complaint_number = c.number
            where c.customer_id = :customer and m.customer_id = :customer
            union all
            select m.received_at, 'MAIL', 'FROM_CUSTOMER', m.channel, m.complaint_number, m.id::text, null, m.state
            from complaint c join inbound_message m on m.complaint_number = c.number where c.customer_id = :customer
            union all
            select c.received_at, 'COMPLAINT', 'FROM_CUSTOMER', c.channel, c.number, c.number, null, null
            from complaint c where c.customer_id = :customer and c.channel <> 'EMAIL'
            union all
            select a.at, 'CALL', 'TO_CUSTOMER', 'PHONE', b.complaint_number, b.id || '/' || a.attempt, a.disposition, null
            from complaint c join callback b on b.complaint_number = c.number join callback_attempt a on a.callback_id = b.id
            where c.customer_id = :customer and a.kind = 'CALL'
            union all
            select m.created_at, 'LETTER', 'TO_CUSTOMER', m.channel, m.complaint_number, m.id::text, m.purpose, m.state
            from follow_up f join outbound_message m on m.complaint_number = f.number where f.customer_id = :customer
            union all
            select a.at, 'CALL', 'TO_CUSTOMER', 'PHONE', b.complaint_number, b.id || '/' || a.attempt, a.disposition, null
            from follow_up f join callback b on b.complaint_number = f.number join callback_attempt a on a.callback_id = b.id
            where f.customer_id = :customer and a.kind = 'CALL'
            union all
            select v.visited_at, 'VISIT', 'TO_CUSTOMER', 'VISIT', f.number, f.number, v.result, null
            from follow_up f join follow_up_visit v on v.follow_up_number = f.number where f.customer_id = :customer""";

    /**
     * @param next where the following page begins, null on the last
     */
    public record Page(List<Contact> contacts, String next) {}

    /** A place between two contacts; what is added later does not move it. */
    private record Place(Instant at, String kind, String reference) {

        static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), "", "");

        static Place after(Contact contact) {
            return new Place(contact.at(), contact.kind().name(), contact.reference());
        }

        static Place parse(String text) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
                return new Place(Instant.parse(parts[0]), parts[1], parts[2]);
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
                throw new UnknownPlace();
            }
        }

        String text() {
            var text = "%s|%s|%s".formatted(at, kind, reference);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param before {@link Page#next} of the page before, or null for the newest
     * @throws UnknownPlace when it is not
     */
    public Page of(long customerId, String before, int most) {
        var place = before == null ? Place.NEWEST : Place.parse(before);
        var found = database.sql(
                        "select * from (" + ALL
                                + """
                ) all_contacts where (at, kind, reference) < (:at, :kind, :reference)
                order by at desc, kind desc, reference desc limit :most""")
                .param("customer", customerId)
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("kind", place.kind())
                .param("reference", place.reference())
                .param("most", most + 1)
                .query(Contact.class)
                .list();
        var more = found.size() > most;
        var page = more ? found.subList(0, most) : found;
        return new Page(page, more ? Place.after(page.get(most - 1)).text() : null);
    }
}
