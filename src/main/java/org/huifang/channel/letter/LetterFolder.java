package org.huifang.channel.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huifang.channel.Letter.Purpose;
import org.huifang.customer.Language;

/** Where the files of the letters lie: those that are shipped, or a folder of the courier's own that goes before them. */
public final class LetterFolder {

    static final String FRAME = "frame.html";

    private final Path folder;

    private LetterFolder(Path folder) {
        this.folder = folder;
    }

    public static LetterFolder shipped() {
        return new LetterFolder(null);
    }

    /**
     * A file that is not there is taken from those that are shipped.
     *
     * @throws InvalidLetter when it is no folder
     */
    public static LetterFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidLetter(List.of("There is no folder %s with letters.".formatted(folder)));
        }
        return new LetterFolder(folder);
    }

    static String fileOf(Purpose purpose, Language language) {
        return "%s_%s.txt".formatted(purpose.fileName(), language.name().toLowerCase(Locale.ROOT));
    }

    /** Empty when it is missing. */
    Optional<String> read(String file) {
        try {
            if (folder != null && Files.exists(folder.resolve(file))) {
                return Optional.of(Files.readString(folder.resolve(file)));
            }
            try (var shipped = LetterFolder.class.getResourceAsStream("/message/" + file)) {
                return shipped == null
                        ? Optional.empty()
                        : Optional.of(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files of the folder that belong to no letter: most likely a name is misspelt. */
    List<String> strangers() {
        if (folder == null) {
            return List.of();
        }
        var known = Arrays.stream(Purpose.values())
                .flatMap(purpose -> Arrays.stream(Language.values()).map(language -> fileOf(purpose, language)))
                .toList();
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name) && !name.equals(FRAME) && !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
