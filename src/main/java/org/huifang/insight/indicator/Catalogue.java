package org.huifang.insight.indicator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All indicators, in the order of the file. A house that wants other targets names a file of its own. */
@Component
public class Catalogue {

    private final List<Indicator> indicators;

    Catalogue(@Value("${huifang.insight.catalogue:classpath:insight/indicators.yaml}") Resource file) {
        var json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
        try (var text = file.getInputStream()) {
            Object entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            indicators = Arrays.asList(json.convertValue(entries, Indicator[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Indicator> all() {
        return indicators;
    }

    /** @throws UnknownIndicator when there is none of this id */
    public Indicator withId(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(UnknownIndicator::new);
    }
}
