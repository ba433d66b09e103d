package org.huifang.channel.intake;

import java.util.List;

/** Makes sense of the raw bytes of one way in. */
public interface MessageReader {

    /** The one for what came this way. */
    static MessageReader of(String provider, List<MessageReader> readers) {
        return readers.stream()
                .filter(reader -> reader.reads(provider))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody reads what came by %s.".formatted(provider)));
    }

    /** @param provider of the webhook the message came by, or null for a mail */
    boolean reads(String provider);

    /** @throws UnreadableMessage with the reason for quarantine */
    IncomingMessage read(byte[] raw, String provider);

    /** As much of it as can be read, for a person to look at; never fails. */
    IncomingMessage look(byte[] raw, String provider);
}
