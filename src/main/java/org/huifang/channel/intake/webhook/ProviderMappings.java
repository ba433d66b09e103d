package org.huifang.channel.intake.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huifang.startup.CannotStart;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All mapping files: those that come with the application, and those of the owner's folder, which replace them. */
@Component
class ProviderMappings {

    private final Map<String, ProviderMapping> mappings = new TreeMap<>();

    ProviderMappings(WebhookSettings settings) {
        try {
            read("classpath:webhooks/*.yaml");
            if (!settings.folder().isEmpty()) {
                readFolder(Path.of(settings.folder()));
            }
        } catch (InvalidMapping invalid) {
            throw new CannotStart(invalid.getMessage(), invalid);
        }
        settings.secrets().keySet().stream()
                .filter(provider -> !mappings.containsKey(provider))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CannotStart("huifang.webhooks.secrets names a provider '%s' without a mapping file."
                            .formatted(unknown));
                });
    }

    Optional<ProviderMapping> of(String provider) {
        return Optional.ofNullable(mappings.get(provider));
    }

    private void readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("There is no folder %s, which huifang.webhooks.folder names.".formatted(folder));
        }
        read(folder.toUri() + "*.yaml");
    }

    private void read(String pattern) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var mapping = MappingYaml.parse(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
                mappings.put(mapping.provider(), mapping);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
