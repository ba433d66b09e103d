package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.huifang.channel.intake.report.DeliveryReport;
import org.huifang.channel.intake.text.CleanText;

/**
 * The one form that every provider's message is translated into; docs/channels.md describes it.
 *
 * @param kind what it is
 * @param id the provider's own, under which it is taken in once
 * @param about the message of ours it answers or reports on, or null
 * @param outcome of a receipt
 * @param code of a receipt: enhanced status code (RFC 3463) or the provider's own, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CanonicalMessage(
        Kind kind,
        String id,
        From sender,
        String subject,
        String text,
        UUID about,
        List<File> attachments,
        DeliveryReport.Outcome outcome,
        String code) {

    enum Kind {
        MESSAGE,
        RECEIPT,
        /** Nothing for us: somebody subscribed, typed, or was shown something. */
        NOTHING
    }

    /** @param id where the channel says it is from: a phone number, an account */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record From(String id, String name, String phone, String email) {}

    /** @param content in Base64; files are never fetched from an address that a message names */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(String name, String type, byte[] content) {}

    private static final int LONGEST_ID = 200;

    CanonicalMessage {
        id = id == null ? null : CleanText.line(id);
        attachments = attachments == null ? List.of() : attachments;
    }

    /** @throws InvalidPayload naming the field that is missing or wrong */
    void check() {
        require(kind != null, "kind");
        if (kind != Kind.NOTHING) {
            require(id != null && !id.isEmpty() && id.length() <= LONGEST_ID, "id");
        }
        if (kind == Kind.MESSAGE) {
            require(
                    sender != null
                            && sender.id() != null
                            && sender.id().length() <= LONGEST_ID
                            && !CleanText.line(sender.id()).isEmpty(),
                    "sender.id");
            require(attachments.stream().allMatch(file -> file.content() != null), "attachments.content");
        }
        if (kind == Kind.RECEIPT) {
            require(about != null, "about");
            require(outcome != null, "outcome");
        }
    }

    /** A message may be sent, delivered and read, each told under the same id. */
    String externalId(String provider) {
        return kind == Kind.RECEIPT
                ? "%s:receipt:%s:%s".formatted(provider, id, outcome)
                : "%s:%s".formatted(provider, id);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new InvalidPayload("%s is missing or wrong.".formatted(field));
        }
    }
}
