package org.huifang.insight.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of a list ended, so that the next one begins there whatever came in meanwhile. */
record DrillMark(Instant at, String key) {

    static DrillMark behind(DrillRow row) {
        return new DrillMark(row.at(), row.key());
    }

    /**
     * Null for null.
     *
     * @throws InvalidDrill when it is none of ours
     */
    static DrillMark read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new DrillMark(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
            throw new InvalidDrill("after：请用上一页给出的“下一页”", "after: take it from 'next' of the page before.");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
