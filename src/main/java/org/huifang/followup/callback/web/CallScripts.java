package org.huifang.followup.callback.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.huifang.customer.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a caller says, by purpose and language: {@code script/<purpose>_<language>.txt}; {@code care} where there is none. */
@Component
class CallScripts {

    private static final String USUAL = "care";
    private static final String OFFERS = "offers";

    /** @param purpose COMPLAINT_RESOLVED, or a follow-up's occasion */
    String of(String purpose, Language language) {
        var own = file(purpose.toLowerCase(Locale.ROOT).replace('_', '-'), language);
        return read(own.exists() ? own : file(USUAL, language));
    }

    /** Value-added information, for customers who want it. */
    String offers(Language language) {
        return read(file(OFFERS, language));
    }

    private static ClassPathResource file(String name, Language language) {
        return new ClassPathResource(
                "script/%s_%s.txt".formatted(name, language.name().toLowerCase(Locale.ROOT)));
    }

    private static String read(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
