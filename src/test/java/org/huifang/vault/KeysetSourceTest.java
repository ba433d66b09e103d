package org.huifang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.huifang.startup.CannotStart;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which keys a node starts with, and which it does not, on a database that is sealed already. */
@ApplicationTest
class KeysetSourceTest {

    @Autowired
    SealedCheck check;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void refusesOtherKeysAndChangesNothing() throws Exception {
        var file = folder.resolve("other.json");
        KeysetFile.write(file, Keyset.generate());
        var before = stored();

        assertThatThrownBy(() -> new KeysetSource(new VaultSettings("", file, true), check))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database is sealed with other keys")
                .hasMessageContaining("key %d".formatted(vault.primary()));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void makesNoNewKeysWhereTheFormerOnesAreMissing() {
        var file = folder.resolve("gone.json");

        assertThatThrownBy(() -> new KeysetSource(new VaultSettings("", file, true), check))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void makesKeysForANewDatabaseThatOnlyTheirOwnerReads() throws Exception {
        var file = folder.resolve("data").resolve("vault.json");

        transaction.executeWithoutResult(status -> {
            database.sql("delete from vault_check").update();
            var made = new KeysetSource(new VaultSettings("", file, true), check).keyset();
            assertThat(new KeysetSource(new VaultSettings("", file, false), check)
                            .keyset()
                            .primary())
                    .isEqualTo(made.primary());
            status.setRollbackOnly();
        });

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new KeysetSource(new VaultSettings("", null, false), check))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("HUIFANG_VAULT_KEYSET");
        assertThatThrownBy(() -> new KeysetSource(new VaultSettings("", folder.resolve("none.json"), false), check))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new KeysetSource(new VaultSettings("secret words", null, false), check))
                .isInstanceOf(CannotStart.class)
                .message()
                .doesNotContain("secret words");
    }

    private Object stored() {
        return database.sql("select * from vault_check").query().singleRow();
    }
}
