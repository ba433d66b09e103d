package org.huifang.vault;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;

/** Keys in a file that only its owner may read. */
public final class KeysetFile {

    private static final boolean KNOWS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private KeysetFile() {}

    /** @throws InvalidKeyset when it cannot be read or holds no keys */
    public static Keyset read(Path file) {
        try {
            return Keyset.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new InvalidKeyset("The file %s cannot be read.".formatted(file));
        }
    }

    /**
     * Replaces the file as a whole, so that at no moment half of the keys are there.
     *
     * @throws InvalidKeyset when it cannot be written
     */
    public static void write(Path file, Keyset keys) {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(folder, "keyset", ".new", access());
            Files.writeString(fresh, keys.text());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new InvalidKeyset("The file %s cannot be written.".formatted(file));
        }
    }

    private static FileAttribute<?>[] access() {
        return KNOWS_OWNERS
                ? new FileAttribute<?>[] {asFileAttribute(fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
