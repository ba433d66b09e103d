package org.huifang.standalone.mail;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The folder of one mailbox; what its methods have done survives a crash of the program and of the machine. */
final class MailSpool {

    private final Path folder;
    private long lastSequence;

    private MailSpool(Path folder) {
        this.folder = folder;
    }

    static MailSpool open(Path folder) throws IOException {
        Files.createDirectories(folder);
        force(folder.getParent());
        var spool = new MailSpool(folder);
        spool.messages().forEach(message -> spool.lastSequence = message.sequence());
        return spool;
    }

    /** All messages in the order of their arrival. */
    List<SpooledMessage> messages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(SpooledMessage::in)
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        }
    }

    SpooledMessage add(MimeMessage content, Flags flags, Date received) throws IOException {
        var message = new SpooledMessage(folder, ++lastSequence, received, new Flags(flags));
        // Always the same name: what a crash leaves half-written, the next message overwrites.
        var unfinished = folder.resolve("unfinished");
        write(content, unfinished);
        Files.move(unfinished, message.file(), ATOMIC_MOVE);
        force(folder);
        return message;
    }

    SpooledMessage mark(SpooledMessage message, Flags flags) throws IOException {
        var marked = message.with(flags);
        if (!marked.file().equals(message.file())) {
            Files.move(message.file(), marked.file(), ATOMIC_MOVE);
            force(folder);
        }
        return marked;
    }

    void remove(Collection<SpooledMessage> messages) throws IOException {
        for (var message : messages) {
            Files.deleteIfExists(message.file());
        }
        force(folder);
    }

    private static void write(MimeMessage content, Path file) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (MessagingException e) {
            throw new IOException("Message cannot be written", e);
        }
    }

    /** A new name is only safe when its folder has reached the disk; Windows neither needs nor allows this. */
    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }
}
