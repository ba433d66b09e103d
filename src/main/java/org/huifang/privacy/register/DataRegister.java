package org.huifang.privacy.register;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code privacy/register.yaml}: every column that can hold words, what it is, whose it is, and what becomes of it. */
@Component
public class DataRegister {

    private static final String FILE = "privacy/register.yaml";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Entry> entries;

    DataRegister() {
        this.entries = read();
    }

    private static List<Entry> read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            var list = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return List.of(MAPPER.convertValue(list, Entry[].class));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** In the order in which they are to be worked off. */
    public List<Entry> entries() {
        return entries;
    }

    public List<Entry> of(DataClass dataClass) {
        return entries.stream().filter(entry -> entry.dataClass() == dataClass).toList();
    }
}
