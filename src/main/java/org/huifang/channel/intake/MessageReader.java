package org.huifang.channel.intake;

import java.util.Optional;
import java.util.UUID;

/** Makes sense of the raw bytes of one channel. */
public interface MessageReader {

    /** @throws UnreadableMessage with the reason for quarantine */
    IncomingMessage read(byte[] raw);

    /** As much of it as can be read, for a person to look at; never fails. */
    IncomingMessage look(byte[] raw);

    /** The message of ours it answers or reports on. */
    Optional<UUID> messageReferredTo(IncomingMessage message);

    /** The complaint a message belongs to by what it refers to, or null when it starts a new one. */
    String caseReferredTo(IncomingMessage message);
}
