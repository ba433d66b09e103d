package org.huifang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.huifang.startup.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void createsAMissingFolderForThisUserOnly() throws Exception {
        try (var folder = DataFolder.claim(parent.resolve("new/data"))) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("mail").getParent()))
                    .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void refusesASecondUserInTheSameJvm() throws Exception {
        try (var first = DataFolder.claim(parent)) {
            assertRefused();
        }
    }

    @Test
    void refusesASecondUserWhileAnotherJvmHoldsTheFolderAndWelcomesItAfterThatJvmWasKilled() throws Exception {
        var first = ChildJvm.start(HoldsTheFolder.class, parent.toString());
        try {
            first.awaitLine("held");
            assertRefused();
        } finally {
            first.kill();
        }
        DataFolder.claim(parent).close();
    }

    @Test
    void canBeClaimedAgainAfterItWasClosed() throws Exception {
        DataFolder.claim(parent).close();
        DataFolder.claim(parent).close();
    }

    @Test
    void saysInOneSentenceThatTheFolderCannotBeCreated() throws Exception {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("huifang.standalone.data-dir");
    }

    private void assertRefused() {
        assertThatThrownBy(() -> DataFolder.claim(parent))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Another Huifang is already running on the data folder ");
    }

    static final class HoldsTheFolder {

        public static void main(String[] args) throws Exception {
            DataFolder.claim(Path.of(args[0]));
            System.out.println("held");
            System.in.read();
        }
    }
}
