package org.huifang.channel;

import java.util.UUID;

public class UnknownMessage extends RuntimeException {

    UnknownMessage(UUID id) {
        super("There is no message %s.".formatted(id));
    }
}
