package org.huifang.selfservice.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.customer.Language;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * A form as it was sent.
 *
 * @param values the last value of each field
 * @param files without the empty field that browsers send where nothing was chosen
 */
record SentForm(Map<String, String> values, List<MultipartFile> files) {

    /** @param files null when the form has no field for files */
    static SentForm of(MultiValueMap<String, String> fields, List<MultipartFile> files) {
        var values = new HashMap<String, String>();
        fields.forEach((name, all) -> values.put(name, all.isEmpty() ? null : all.get(all.size() - 1)));
        var chosen = Optional.ofNullable(files).orElse(List.of()).stream()
                .filter(file -> !file.isEmpty()
                        || !Optional.ofNullable(file.getOriginalFilename())
                                .orElse("")
                                .isEmpty())
                .toList();
        return new SentForm(values, chosen);
    }

    String value(String field) {
        return values.get(field);
    }

    /** Null on a form that says none. */
    Language language() {
        return PageWords.language(value("switch"))
                .or(() -> PageWords.language(value("language")))
                .orElse(null);
    }

    boolean wantsOtherLanguage() {
        return values.containsKey("switch");
    }

    /** Whether a field was filled in that people do not see. */
    boolean isTrapped() {
        return !Optional.ofNullable(value("website")).orElse("").isEmpty();
    }
}
