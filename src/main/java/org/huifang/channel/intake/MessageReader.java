package org.huifang.channel.intake;

/** Makes sense of the raw bytes of one channel. */
public interface MessageReader {

    /** @throws UnreadableMessage with the reason for quarantine */
    IncomingMessage read(byte[] raw);

    /** The case a message belongs to by what it refers to, or null when it starts a new one. */
    String caseReferredTo(IncomingMessage message);
}
