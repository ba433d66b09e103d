package org.huifang.selfservice.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.intake.ReceivedWords;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.complaint.Complaint;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.huifang.selfservice.link.AccessCodes;
import org.springframework.stereotype.Component;

/** What the customer and we wrote to each other about a case, masked, the latest first. */
@Component
public class CaseStory {

    /** Their words may name another case of whoever owns the address that was typed. */
    private static final Set<Letter.Purpose> ABOUT_OTHER_CASES = EnumSet.of(Letter.Purpose.ATTACHED);

    private static final Set<OutboundMessage.State> WRITTEN =
            EnumSet.of(OutboundMessage.State.PENDING, OutboundMessage.State.SENT, OutboundMessage.State.BY_HAND);

    /**
     * One message.
     *
     * @param ours whether we wrote it
     * @param subject null when the customer gave none
     * @param files kinds and sizes only: a name may say who somebody is
     */
    public record Entry(
            Instant at, boolean ours, Channel channel, String subject, String text, List<InspectedFile> files) {}

    private final OutboundMessages letters;
    private final ReceivedWords received;
    private final AccessCodes codes;

    CaseStory(OutboundMessages letters, ReceivedWords received, AccessCodes codes) {
        this.letters = letters;
        this.received = received;
        this.codes = codes;
    }

    public List<Entry> of(Complaint complaint, Customer customer) {
        var number = complaint.number();
        var code = codes.of(number);
        var story = new ArrayList<Entry>();
        letters.of(number.value()).stream()
                .filter(letter -> WRITTEN.contains(letter.state()) && !ABOUT_OTHER_CASES.contains(letter.purpose()))
                .map(letter -> ours(letter, customer, code))
                .forEach(story::add);
        theirs(complaint, customer).forEach(story::add);
        story.sort(Comparator.comparing(Entry::at).reversed());
        return story;
    }

    private static Entry ours(OutboundMessage letter, Customer customer, String code) {
        var body = withoutKeys(withoutSalutation(letter.body(), customer.name()), code);
        return new Entry(
                letter.createdAt(),
                true,
                letter.channel(),
                Masking.text(letter.subject(), customer.name()),
                Masking.text(body, customer.name()),
                List.of());
    }

    private static String withoutSalutation(String body, String name) {
        var end = body.indexOf('\n');
        return end > 0 && body.substring(0, end).contains(name)
                ? body.substring(end).strip()
                : body;
    }

    /** Paragraphs that hold a link or the code are for whoever has the letter. */
    private static String withoutKeys(String body, String code) {
        return Stream.of(body.split("\n{2,}"))
                .filter(paragraph -> !paragraph.contains(code) && !Masking.holdsKey(paragraph))
                .collect(Collectors.joining("\n\n"));
    }

    private List<Entry> theirs(Complaint complaint, Customer customer) {
        var entries = new ArrayList<Entry>();
        var messages = received.of(complaint.number().value(), complaint.customerId());
        var files = messages.stream()
                .filter(ReceivedWords.Received::first)
                .flatMap(first -> first.files().stream())
                .toList();
        var report = complaint.report();
        entries.add(new Entry(
                complaint.receivedAt(),
                false,
                null,
                Masking.text(report.subject(), customer.name()),
                Masking.text(report.description(), customer.name()),
                files));
        messages.stream()
                .filter(message -> !message.first())
                .map(message -> new Entry(
                        message.at(),
                        false,
                        message.channel(),
                        null,
                        Masking.text(message.text(), customer.name()),
                        message.files()))
                .forEach(entries::add);
        return entries;
    }
}
