package org.huifang.privacy.register;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<String, Set<String>> sealed = new LinkedHashMap<>();

    DataRegister() {
        this.entries = read();
        entries.stream().filter(entry -> !entry.sealed().isEmpty()).forEach(entry -> sealed.computeIfAbsent(
                        entry.table(), table -> new TreeSet<>())
                .addAll(entry.sealed()));
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

    /** Which columns of which tables are encrypted. */
    public Map<String, Set<String>> sealed() {
        return sealed;
    }

    public List<Entry> of(DataClass dataClass) {
        return entries.stream().filter(entry -> entry.dataClass() == dataClass).toList();
    }
}
