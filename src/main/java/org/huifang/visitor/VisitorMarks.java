package org.huifang.visitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What the log calls a visitor: the same for the same network address, and not to be traced back to it without our key. */
@Component
public class VisitorMarks {

    private static final String USE = "visitor-mark";
    private static final int LENGTH = 4;

    private final LinkKey key;

    VisitorMarks(LinkKey key) {
        this.key = key;
    }

    public String of(String address) {
        var content = ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(key.sign(USE, content, LENGTH));
    }
}
