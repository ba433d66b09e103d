package org.huifang.channel;

/** The channel will never deliver this message: no such address, refused for good, or failing for too long. */
public class MessageUndeliverable extends RuntimeException {

    public MessageUndeliverable(String why) {
        super(why);
    }
}
