package org.huifang.channel.letter;

import java.util.UUID;

/** Where the receiver of a message says that they want no more of its kind; answered by those who ask customers. */
public interface OptOutLinks {

    /** Says nothing about who the receiver is, and is the same whenever it is asked for. */
    String to(UUID message);
}
