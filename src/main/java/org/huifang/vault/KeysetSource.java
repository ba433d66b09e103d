package org.huifang.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huifang.startup.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where the keys come from: the settings, a file, or at the first start of the standalone role a file made then. */
@Component
class KeysetSource {

    private static final Logger log = LoggerFactory.getLogger(KeysetSource.class);

    static final String MISSING = "The environment variable HUIFANG_VAULT_KEYSET (huifang.vault.keyset) or"
            + " HUIFANG_VAULT_KEYSET_FILE (huifang.vault.keyset-file) must hold the keys that personal data is sealed with;"
            + " make them with: scripts/vault new";

    private final Keyset keyset;

    /** Nothing is made or changed when the keys do not fit the database. */
    KeysetSource(VaultSettings settings, SealedCheck check) {
        try {
            keyset = find(settings, check);
            check.fits(keyset);
        } catch (InvalidKeyset unusable) {
            throw new CannotStart(unusable.getMessage() + " It comes from huifang.vault.keyset or"
                    + " huifang.vault.keyset-file; make one with: scripts/vault new");
        }
    }

    private static Keyset find(VaultSettings settings, SealedCheck check) {
        if (!settings.keyset().isBlank()) {
            return Keyset.parse(settings.keyset());
        }
        var file = settings.keysetFile();
        if (file == null || file.toString().isBlank()) {
            throw new CannotStart(MISSING);
        }
        return Files.exists(file) || !settings.makeKeyset() ? KeysetFile.read(file) : made(file, check);
    }

    private static Keyset made(Path file, SealedCheck check) {
        if (check.isThere()) {
            throw new CannotStart(("The file %s is missing, and the database is sealed with the keys that were in it;"
                            + " bring it back from where you keep its copy.")
                    .formatted(file));
        }
        var fresh = Keyset.generate();
        KeysetFile.write(file, fresh);
        log.warn(
                "Keys to seal personal data were made and kept in {}. Without this file the data cannot be read: keep a copy"
                        + " apart from copies of the database.",
                file.toAbsolutePath().normalize());
        return fresh;
    }

    Keyset keyset() {
        return keyset;
    }
}
