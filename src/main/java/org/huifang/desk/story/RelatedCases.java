package org.huifang.desk.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.link.CaseLinks;
import org.huifang.desk.words.Categories;
import org.huifang.desk.words.DeskWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that belong to this one, and others of its customer. */
@Component
public class RelatedCases {

    private static final int LATEST = 8;

    /** @param what how it is linked, or what it is about */
    public record Related(String number, String at, String what, String status) {}

    private record Row(String number, Instant receivedAt, String category, String status) {}

    private final CaseLinks links;
    private final JdbcClient database;
    private final Categories categories;
    private final DeskWords words;

    RelatedCases(CaseLinks links, JdbcClient database, Categories categories, DeskWords words) {
        this.links = links;
        this.database = database;
        this.categories = categories;
        this.words = words;
    }

    public List<Related> linked(Complaint complaint) {
        var number = complaint.number();
        var into = Stream.ofNullable(complaint.mergedInto())
                .map(other -> new Related(other.value(), null, "已并入 merged into", null));
        var linked = links.of(number).stream()
                .map(link -> new Related(link.other(number).value(), null, link.wordsFrom(number), null));
        return Stream.concat(into, linked).toList();
    }

    /** The customer's other cases, the latest first. */
    public List<Related> ofCustomer(Complaint complaint) {
        return database
                .sql(
                        """
                select number, received_at, category, status from complaint
                where customer_id = :customer and number <> :number order by received_at desc, number desc limit :most""")
                .param("customer", complaint.customerId())
                .param("number", complaint.number().value())
                .param("most", LATEST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Related(
                        row.number(),
                        DeskWords.minute(row.receivedAt()),
                        categories.titleOf(row.category()),
                        words.code("status", row.status())))
                .toList();
    }
}
