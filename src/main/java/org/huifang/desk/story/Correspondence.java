package org.huifang.desk.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huifang.audit.TextHash;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.ReceivedWords;
import org.huifang.channel.intake.ReceivedWords.Received;
import org.huifang.channel.intake.file.FileVerdict;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.complaint.Complaint;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.customer.disclosure.MaskedCustomer;
import org.huifang.customer.file.CustomerReference;
import org.huifang.desk.words.DeskWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written to us and by us about a case, and what became of what we wrote. */
@Component
public class Correspondence {

    private record Report(UUID message, String channel, String outcome, String code) {}

    private final OutboundMessages letters;
    private final ReceivedWords received;
    private final Customers customers;
    private final JdbcClient database;
    private final DeskWords words;

    Correspondence(
            OutboundMessages letters,
            ReceivedWords received,
            Customers customers,
            JdbcClient database,
            DeskWords words) {
        this.letters = letters;
        this.received = received;
        this.customers = customers;
        this.database = database;
        this.words = words;
    }

    /** The latest first. */
    public List<MessageLine> of(Complaint complaint) {
        var number = complaint.number().value();
        var reports = reports(number);
        var lines = new ArrayList<MessageLine>();
        var customer = customers.withId(complaint.customerId());
        letters.of(number).stream()
                .map(letter -> ours(letter, customer, reports))
                .forEach(lines::add);
        received.of(number).stream().map(message -> theirs(message, customer)).forEach(lines::add);
        lines.sort(Comparator.comparing(MessageLine::moment).reversed());
        return lines;
    }

    private MessageLine ours(OutboundMessage letter, Customer customer, List<Report> reports) {
        var fate = new ArrayList<String>();
        fate.add(words.code("message", letter.state()));
        reports.stream()
                .filter(report -> report.message().equals(letter.id()))
                .map(report -> "%s: %s (%s)"
                        .formatted(
                                words.code("channel", report.channel()),
                                words.code("report", report.outcome()),
                                report.code()))
                .forEach(fate::add);
        return new MessageLine(
                letter.createdAt(),
                DeskWords.minute(letter.createdAt()),
                true,
                null,
                words.code("channel", letter.channel()),
                words.code("letter", letter.purpose()),
                letter.subject(),
                MaskedCustomer.in(TextHash.withoutKeys(letter.body()), customer),
                fate,
                List.of());
    }

    private MessageLine theirs(Received message, Customer customer) {
        var other = message.isBy(customer.id()) ? null : other(message);
        return new MessageLine(
                message.at(),
                DeskWords.minute(message.at()),
                false,
                other,
                words.code("channel", message.channel()),
                null,
                null,
                message.text(),
                List.of(),
                IntStream.range(0, message.files().size())
                        .mapToObj(position -> file(message, other, position))
                        .toList());
    }

    /** A merge by hand joins cases of two customers; nobody must answer one with the words of the other. */
    private String other(Received message) {
        return message.customer() == null
                ? words.of("writer.unknown")
                : "%s %s %s"
                        .formatted(
                                words.of("writer.other"),
                                CustomerReference.ofId(message.customer()).value(),
                                MaskedCustomer.of(customers.withId(message.customer()))
                                        .name());
    }

    private FileLine file(Received message, String other, int position) {
        InspectedFile file = message.files().get(position);
        var served = file.verdict() == FileVerdict.ALLOWED;
        return new FileLine(
                DeskWords.minute(message.at()),
                other == null ? words.of("actor.customer") : other,
                file.name(),
                file.mediaType(),
                FileLine.size(file.size()),
                served ? "/messages/received/%d/files/%d".formatted(message.id(), position) : null,
                served ? null : file.verdict().chinese() + " " + file.verdict().english());
    }

    private List<Report> reports(String caseNumber) {
        return database.sql(
                        """
                select r.message_id as message, r.channel, r.outcome, r.code from message_report r
                join outbound_message m on m.id = r.message_id where m.complaint_number = :number order by r.at""")
                .param("number", caseNumber)
                .query(Report.class)
                .list();
    }
}
