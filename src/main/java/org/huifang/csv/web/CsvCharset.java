package org.huifang.csv.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** The charset of a CSV body, by its content type. */
final class CsvCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static class UnknownCharset extends RuntimeException {

        UnknownCharset() {
            super("The charset must be UTF-8 or GB18030.");
        }
    }

    /** Older names of subsets of GB18030 are taken for it; UTF-8 when none is named. */
    static Charset of(String contentType) {
        var name = MediaType.parseMediaType(contentType).getParameter("charset");
        return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
            case "", "UTF-8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312" -> GB18030;
            default -> throw new UnknownCharset();
        };
    }

    private CsvCharset() {}
}
