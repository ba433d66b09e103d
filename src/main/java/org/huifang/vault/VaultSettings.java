package org.huifang.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that what is personal is sealed with.
 *
 * @param keyset the keys as JSON, from {@code scripts/vault new}; before {@code keysetFile}
 * @param keysetFile where they are, when they are not set
 * @param makeKeyset whether such a file is made at the first start; otherwise it must be there
 */
@ConfigurationProperties("huifang.vault")
public record VaultSettings(
        @DefaultValue("") String keyset, Path keysetFile, @DefaultValue("false") boolean makeKeyset) {}
