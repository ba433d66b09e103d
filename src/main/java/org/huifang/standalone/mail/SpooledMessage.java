package org.huifang.standalone.mail;

import jakarta.mail.Flags;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** One message on disk; its file name carries its place in the mailbox, when it came, and its flags. */
record SpooledMessage(Path folder, long sequence, Date received, Flags flags) implements Comparable<SpooledMessage> {

    private static final Pattern NAME = Pattern.compile("(\\d{12})\\.(\\d+)\\.(.*)\\.eml");

    /** Empty for a file that is no message of ours. */
    static Optional<SpooledMessage> in(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new SpooledMessage(
                        file.getParent(),
                        Long.parseLong(name.group(1)),
                        new Date(Long.parseLong(name.group(2))),
                        FlagNotation.read(name.group(3))))
                : Optional.empty();
    }

    Path file() {
        return folder.resolve("%012d.%d.%s.eml".formatted(sequence, received.getTime(), FlagNotation.write(flags)));
    }

    SpooledMessage with(Flags changed) {
        return new SpooledMessage(folder, sequence, received, new Flags(changed));
    }

    @Override
    public int compareTo(SpooledMessage other) {
        return Long.compare(sequence, other.sequence);
    }
}
