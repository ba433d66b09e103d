package org.huifang.desk.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Titles of the categories, as the form offers them to whoever classifies: nobody has to keep a second list. */
@Component
public class Categories {

    private static final String FORM = "bpmn/classify-complaint.form";

    private final Map<String, String> titles;

    Categories() {
        try (var form = new ClassPathResource(FORM).getInputStream()) {
            titles = StreamSupport.stream(
                            new ObjectMapper().readTree(form).path("components").spliterator(), false)
                    .filter(field -> field.path("key").asText().equals("category"))
                    .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
                    .collect(Collectors.toMap(Categories::value, Categories::label));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String value(JsonNode choice) {
        return choice.path("value").asText();
    }

    private static String label(JsonNode choice) {
        return choice.path("label").asText();
    }

    /** Such as {@code T1 · 中转或运输延误 · Transit delay}; the code of one that is not known, and nothing for nothing. */
    public String titleOf(String category) {
        return category == null ? null : titles.getOrDefault(category, category);
    }
}
