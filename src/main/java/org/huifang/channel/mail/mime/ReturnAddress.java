package org.huifang.channel.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a bounce was sent to. A message that leaves from {@code care+<its id>@...} (variable envelope return path) comes back
 * there, also by servers that return neither report nor head.
 */
final class ReturnAddress {

    private static final int LONGEST = 10_000;
    private static final List<String> HEADERS = List.of("Delivered-To", "X-Original-To", "Envelope-To", "To");
    private static final Pattern TAGGED =
            Pattern.compile("(?i)[+=-]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([\\w.-]{1,190})");

    /** Message-IDs of ours by the addresses the mail came to. */
    static List<String> messagesIn(MimeMessage mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var header : HEADERS) {
            var value = Optional.ofNullable(mail.getHeader(header, " ")).orElse("");
            TAGGED.matcher(value.substring(0, Math.min(LONGEST, value.length())))
                    .results()
                    .map(ReturnAddress::messageId)
                    .forEach(found::add);
        }
        return found;
    }

    private static String messageId(MatchResult tagged) {
        return "<%s@%s>".formatted(tagged.group(1), tagged.group(2));
    }

    private ReturnAddress() {}
}
