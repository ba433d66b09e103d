package org.huifang.audit.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended: the last case on it. */
record PageMark(Instant receivedAt, String number) {

    static PageMark of(FoundCase last) {
        return new PageMark(last.receivedAt(), last.number());
    }

    /** @throws InvalidSearch when it is not what a page gave */
    static PageMark read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new PageMark(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw new InvalidSearch("after: this is not the mark of a page.");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((receivedAt + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
