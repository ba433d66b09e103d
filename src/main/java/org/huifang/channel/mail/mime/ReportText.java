package org.huifang.channel.mail.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.channel.intake.report.DeliveryReport;
import org.huifang.channel.intake.report.DeliveryReport.Outcome;
import org.huifang.channel.intake.text.CleanText;

/**
 * What a bounce or receipt says: by its machine-readable part (RFC 3464, RFC 8098), else by the words that mail servers use, the
 * big Chinese ones among them.
 */
final class ReportText {

    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern DISPOSITION = Pattern.compile("(?im)^Disposition:[^;\n]*;\\s*([\\w-]+)");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45])\\d\\d[ -]");
    private static final Pattern DELAY = Pattern.compile(
            "延迟|稍后|仍在尝试|继续尝试|delayed|will (?:continue to|keep) (?:try|retry)|not yet been delivered",
            Pattern.CASE_INSENSITIVE);

    /** @param text of all parts together */
    static DeliveryReport receipt(String text) {
        var deleted = first(DISPOSITION, text).filter(what -> !what.equalsIgnoreCase("displayed"));
        return new DeliveryReport(deleted.isPresent() ? Outcome.DELIVERED : Outcome.READ, "");
    }

    /** @param text of all parts together */
    static DeliveryReport bounce(String text) {
        var status = first(STATUS, text).or(() -> first(CODE, text)).orElse("");
        return new DeliveryReport(
                first(ACTION, text).map(ReportText::outcome).orElseGet(() -> fromWords(text, status)), status);
    }

    private static Outcome outcome(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "delayed" -> Outcome.DELAYED;
            case "delivered", "relayed", "expanded" -> Outcome.DELIVERED;
            default -> Outcome.FAILED;
        };
    }

    private static Outcome fromWords(String text, String status) {
        var temporary =
                status.isEmpty() ? first(REPLY, text).filter("4"::equals).isPresent() : status.startsWith("4");
        return DELAY.matcher(text).find() || temporary ? Outcome.DELAYED : Outcome.FAILED;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Every text in the report: words, fields, and the head of the mail it returns. */
    static String all(MailParts parts) {
        var text = new StringBuilder(parts.words());
        for (var file : parts.files()) {
            if (file.claimedType().startsWith("message/") || file.claimedType().startsWith("text/")) {
                text.append("\n\n").append(CleanText.of(TextDecoding.decode(file.content(), (String) null)));
            }
        }
        return text.toString();
    }

    private ReportText() {}
}
