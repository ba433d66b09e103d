package org.huifang.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huifang.startup.CannotStart;

/** The folder in which one Huifang, and only one, keeps everything it must not lose. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "huifang.lock";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final boolean KNOWS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Closing a second channel on the lock file would drop the lock of the first, so the JVM must not open it twice. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder claim(Path wanted) {
        var path = prepared(wanted);
        if (!CLAIMED_HERE.add(path)) {
            throw inUse(path);
        }
        try {
            return new DataFolder(path, locked(path));
        } catch (RuntimeException e) {
            CLAIMED_HERE.remove(path);
            throw e;
        }
    }

    private static Path prepared(Path wanted) {
        try {
            return absolute(Files.createDirectories(wanted.toAbsolutePath().normalize(), privateAccess()));
        } catch (IOException | UncheckedIOException e) {
            throw notWritable(wanted.toAbsolutePath().normalize(), e);
        }
    }

    /** The folder holds what customers wrote, and programs that the library leaves writable for everybody. */
    private static FileAttribute<?>[] privateAccess() {
        return KNOWS_OWNERS ? new FileAttribute<?>[] {asFileAttribute(OWNER_ONLY)} : new FileAttribute<?>[0];
    }

    /** PostgreSQL refuses a folder that others may read, which is what copying and unpacking make of it. */
    static void makePrivate(Path folder) throws IOException {
        if (KNOWS_OWNERS) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Without links, so that one folder has one name: the database process is recognised by it. */
    static Path absolute(Path existing) {
        try {
            return existing.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel locked(Path path) {
        try {
            var channel = FileChannel.open(path.resolve(LOCK_FILE), CREATE, WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(path);
            }
            return channel;
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        CLAIMED_HERE.remove(path);
    }

    private static CannotStart inUse(Path path) {
        return new CannotStart("Another Huifang is already running on the data folder " + path
                + "; stop it or choose another folder with " + StandaloneSettings.PREFIX + ".data-dir.");
    }

    private static CannotStart notWritable(Path path, Exception cause) {
        return new CannotStart(
                "The data folder " + path + " cannot be created or written (" + cause + "); choose another with "
                        + StandaloneSettings.PREFIX + ".data-dir.",
                cause);
    }
}
