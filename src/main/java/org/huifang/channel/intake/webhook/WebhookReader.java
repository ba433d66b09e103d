package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.channel.intake.IncomingMessage;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.MessageReader;
import org.huifang.channel.intake.Nature;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.file.SafeName;
import org.huifang.channel.intake.matching.OutboundReferences;
import org.huifang.channel.intake.matching.Senders.Sender;
import org.huifang.channel.intake.report.DeliveryReport;
import org.huifang.channel.intake.text.CleanText;
import org.huifang.channel.intake.webhook.CanonicalMessage.Kind;
import org.huifang.customer.Channel;
import org.springframework.stereotype.Component;

/** Reads what came by a webhook, by the mapping of its provider as it is now: a mended mapping reads old messages too. */
@Component
class WebhookReader implements MessageReader {

    private static final int LONGEST_NAME = 100;

    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@<>]{1,64}@[\\w.-]{1,190}");

    private final ProviderMappings mappings;
    private final Translation translation;

    WebhookReader(ProviderMappings mappings, Translation translation) {
        this.mappings = mappings;
        this.translation = translation;
    }

    @Override
    public boolean reads(String provider) {
        return provider != null;
    }

    @Override
    public IncomingMessage read(byte[] raw, String provider) {
        try {
            var mapping = mappings.of(provider).orElseThrow(() -> new InvalidPayload("The provider is gone."));
            var message = translation.canonical(mapping, translation.json(raw));
            return message.kind() == Kind.RECEIPT ? receipt(message, mapping) : words(message, mapping);
        } catch (JsonProcessingException | InvalidPayload unreadable) {
            throw new UnreadableMessage(Reason.MALFORMED, unreadable);
        }
    }

    @Override
    public IncomingMessage look(byte[] raw, String provider) {
        try {
            return read(raw, provider);
        } catch (UnreadableMessage unreadable) {
            var shown = CleanText.of(new String(raw, StandardCharsets.UTF_8));
            return new IncomingMessage(Nature.WORDS, null, "", shown, false, List.of(), List.of(), null);
        }
    }

    private static IncomingMessage words(CanonicalMessage message, ProviderMapping mapping) {
        return new IncomingMessage(
                Nature.WORDS,
                sender(message.sender(), mapping.channel()),
                CleanText.line(Optional.ofNullable(message.subject()).orElse("")),
                CleanText.of(Optional.ofNullable(message.text()).orElse("")).strip(),
                true,
                references(message),
                files(message),
                null);
    }

    /** From the provider, so that reports on messages we do not know lie together. */
    private static IncomingMessage receipt(CanonicalMessage message, ProviderMapping mapping) {
        var code = Optional.ofNullable(message.code()).map(CleanText::line).orElse("");
        return new IncomingMessage(
                Nature.RECEIPT,
                new Sender(mapping.provider(), mapping.provider(), null, null),
                "",
                "",
                false,
                references(message),
                List.of(),
                new DeliveryReport(message.outcome(), code));
    }

    private static Sender sender(CanonicalMessage.From from, Channel channel) {
        var phone = channel == Channel.SMS ? PhoneDigits.of(from.id()) : PhoneDigits.of(from.phone());
        var address = channel == Channel.SMS ? phone : CleanText.line(from.id());
        var name = from.name() == null ? "" : CleanText.line(from.name());
        var shown = name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
        var email = Optional.ofNullable(from.email())
                .filter(written -> EMAIL.matcher(written).matches())
                .orElse(null);
        return new Sender(address, shown.isEmpty() ? address : shown, email, phone);
    }

    private static List<String> references(CanonicalMessage message) {
        return message.about() == null ? List.of() : List.of(OutboundReferences.to(message.about()));
    }

    private static List<Attachment> files(CanonicalMessage message) {
        var files = new ArrayList<Attachment>();
        for (var file : message.attachments()) {
            var type = CleanText.line(Optional.ofNullable(file.type()).orElse("application/octet-stream"));
            var name = Optional.ofNullable(file.name()).orElse("");
            files.add(new Attachment(SafeName.of(name, type, files.size() + 1), type, file.content()));
        }
        return files;
    }
}
