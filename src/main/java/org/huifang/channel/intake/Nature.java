package org.huifang.channel.intake;

/** What a message is, before anybody asks what it says. Names are stored as the reason why one is ignored. */
public enum Nature {
    /** A person's words. */
    WORDS,
    /** Nothing but the word by which people refuse further messages. */
    REFUSAL,
    /** Away, on holiday, "we have received your mail". */
    AUTO_REPLY,
    /** A mail server says what became of a message of ours. */
    BOUNCE,
    /** Our message arrived, or was read. */
    RECEIPT,
    /** What we sent ourselves came back. */
    LOOP,
    /** Sent to many by a machine. */
    BULK,
    /** Written by a machine that nobody asked; may be a partner's system that complains. */
    MACHINE,
    /** Came through a mailing list, where an answer would go to many. */
    MAILING_LIST
}
