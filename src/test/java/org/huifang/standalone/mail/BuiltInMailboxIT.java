package org.huifang.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.huifang.standalone.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInMailboxIT {

    private static final String SERVICE = "kefu@huifang.example";
    private static final String CUSTOMER = "wang.fang@customer.example";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void keepsMailInOrderOverARestart() throws Exception {
        try (var mailbox = start()) {
            for (var subject : List.of("first", "second", "third")) {
                send(mailbox, SERVICE, subject);
            }
        }
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "fourth");
        }
        try (var mailbox = start()) {
            assertThat(subjects(mailbox, SERVICE, "secret")).containsExactly("first", "second", "third", "fourth");
        }
    }

    @Test
    void forgetsAMailboxInMemoryAndOnDisk() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, CUSTOMER, "to somebody who is erased");
            send(mailbox, SERVICE, "stays");

            mailbox.forget(CUSTOMER);
            mailbox.forget("nobody@customer.example");

            assertThat(namesAndContents()).contains("stays").doesNotContain(CUSTOMER, "somebody who is erased");
            send(mailbox, CUSTOMER, "later");
            assertThat(namesAndContents()).contains(CUSTOMER, "later").doesNotContain("somebody who is erased");
        }
    }

    /** Everything in the folder, as somebody who searches it would find it. */
    private String namesAndContents() throws Exception {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                all.append(file).append('\n');
                if (Files.isRegularFile(file)) {
                    all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    @Test
    void keepsMailThatWasAcceptedBeforeTheProgramWasKilled() throws Exception {
        var child = ChildJvm.start(AcceptsMailAndWaits.class, folder.toString());
        child.awaitLine("accepted");
        child.kill();

        try (var mailbox = start()) {
            assertThat(subjects(mailbox, SERVICE, "secret")).containsExactly("before the crash");
            assertThat(flagsOfFirst(mailbox).contains(Flag.SEEN)).isTrue();
        }
    }

    /** Run in a JVM of its own, which is then killed. */
    static final class AcceptsMailAndWaits {

        public static void main(String[] args) throws Exception {
            var mailbox = start(Path.of(args[0]));
            send(mailbox, SERVICE, "before the crash");
            flagFirst(mailbox, new Flags(Flag.SEEN));
            System.out.println("accepted");
            System.in.read();
        }
    }

    @Test
    void keepsEveryByteOfHeadersAndBodyInChinese() throws Exception {
        var sent = ("Subject: 快递丢失投诉\r\nContent-Type: text/plain; charset=GB18030\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n您好，我的包裹没有收到。㐀𠀀\r\n..dot\r\n")
                .getBytes(GB18030);
        byte[] received;
        try (var mailbox = start()) {
            assertThat(RawSmtp.send(mailbox.smtpPort(), SERVICE, sent)).startsWith("250");
            received = bytesOfFirst(mailbox);
        }
        assertThat(new String(received, StandardCharsets.ISO_8859_1))
                .endsWith(new String(sent, StandardCharsets.ISO_8859_1).replace("\r\n..dot", "\r\n.dot"));
        assertThat(Files.readAllBytes(onlyFile(SERVICE))).isEqualTo(received);
        try (var mailbox = start()) {
            assertThat(bytesOfFirst(mailbox)).isEqualTo(received);
        }
    }

    @Test
    void keepsFlagsAndClientKeywordsOverARestart() throws Exception {
        var flags = new Flags(Flag.SEEN);
        flags.add(Flag.DELETED);
        flags.add("spring-integration-mail-adapter");
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "to be flagged");
            flagFirst(mailbox, flags);
        }
        try (var mailbox = start()) {
            assertThat(flagsOfFirst(mailbox).contains(flags)).isTrue();
            assertThat(flagsOfFirst(mailbox).contains(Flag.ANSWERED)).isFalse();
        }
    }

    @Test
    void keepsAFlagRemovedAfterItWasRemoved() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "to be read again");
            flagFirst(mailbox, new Flags(Flag.SEEN));
            inInbox(mailbox, SERVICE, "secret", inbox -> {
                inbox.getMessage(1).setFlag(Flag.SEEN, false);
                return null;
            });
        }
        try (var mailbox = start()) {
            assertThat(flagsOfFirst(mailbox).contains(Flag.SEEN)).isFalse();
        }
    }

    @Test
    void remembersThatAMessageWasSeenBecauseItWasRead() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "read me");
            inInbox(mailbox, SERVICE, "secret", inbox -> inbox.getMessage(1).getContent());
        }
        try (var mailbox = start()) {
            assertThat(flagsOfFirst(mailbox).contains(Flag.SEEN)).isTrue();
        }
    }

    @Test
    void forgetsExpungedMailForEver() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "keep");
            send(mailbox, SERVICE, "drop");
            inInbox(mailbox, SERVICE, "secret", inbox -> {
                inbox.getMessage(2).setFlag(Flag.DELETED, true);
                return inbox.expunge();
            });
            assertThat(onlyFile(SERVICE)).exists();
        }
        try (var mailbox = start()) {
            assertThat(subjects(mailbox, SERVICE, "secret")).containsExactly("keep");
        }
    }

    @Test
    void keepsMailThatAClientAppended() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "copied by the client");
            inInbox(mailbox, SERVICE, "secret", inbox -> {
                inbox.copyMessages(inbox.getMessages(), inbox);
                return null;
            });
        }
        try (var mailbox = start()) {
            assertThat(subjects(mailbox, SERVICE, "secret"))
                    .containsExactly("copied by the client", "copied by the client");
        }
    }

    @Test
    void refusesMailThatCannotBeSavedAndTakesItOnceTheDiskIsBack() throws Exception {
        try (var mailbox = start()) {
            var spool = folder.resolve(SERVICE);
            Files.delete(spool);
            Files.createFile(spool);

            assertThat(RawSmtp.send(mailbox.smtpPort(), SERVICE, message("lost?")))
                    .startsWith("451");
            assertThat(subjects(mailbox, SERVICE, "secret")).isEmpty();

            Files.delete(spool);
            Files.createDirectory(spool);
            send(mailbox, SERVICE, "saved");
            assertThat(subjects(mailbox, SERVICE, "secret")).containsExactly("saved");
        }
    }

    @Test
    void refusesMailForANewAddressWhoseFolderCannotBeCreatedAndTakesItLater() throws Exception {
        try (var mailbox = start()) {
            var obstacle = Files.createFile(folder.resolve(CUSTOMER));
            assertThat(RawSmtp.send(mailbox.smtpPort(), CUSTOMER, message("lost?")))
                    .startsWith("451");

            Files.delete(obstacle);
            send(mailbox, CUSTOMER, "saved");
        }
    }

    @Test
    void opensAMailboxForWhoeverGetsMailWithTheConfiguredPassword() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, CUSTOMER, "your complaint");

            assertThat(subjects(mailbox, CUSTOMER, "demo")).containsExactly("your complaint");
            assertThatThrownBy(() -> subjects(mailbox, CUSTOMER, CUSTOMER))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        try (var mailbox = start()) {
            assertThat(subjects(mailbox, CUSTOMER, "demo")).containsExactly("your complaint");
        }
    }

    @Test
    void refusesRecipientsThatAreNoAddress() throws Exception {
        try (var mailbox = start()) {
            assertThat(RawSmtp.send(mailbox.smtpPort(), "..", message("up"))).startsWith("553");
            send(mailbox, "../../etc@example.org", "stays inside");
        }
        assertThat(folder.resolve("..%2F..%2Fetc@example.org")).isDirectory();
    }

    @Test
    void refusesFoldersBesideTheInboxBecauseTheyWouldNotLast() throws Exception {
        try (var mailbox = start()) {
            send(mailbox, SERVICE, "mine");
            inInbox(mailbox, SERVICE, "secret", inbox -> {
                var other = inbox.getStore().getFolder("Processed");
                assertThat(other.create(Folder.HOLDS_MESSAGES)).isFalse();
                assertThatThrownBy(() -> inbox.copyMessages(inbox.getMessages(), other))
                        .isInstanceOf(MessagingException.class);
                return null;
            });
        }
    }

    @Test
    void ignoresFilesThatAreNoMail() throws Exception {
        Files.createDirectories(folder.resolve(SERVICE));
        Files.writeString(folder.resolve(SERVICE).resolve("notes.eml"), "not one of ours");
        Files.writeString(folder.resolve("readme.txt"), "not one of ours");
        try (var mailbox = start()) {
            assertThat(subjects(mailbox, SERVICE, "secret")).isEmpty();
        }
    }

    @Test
    void failsWhenAPortIsTaken() throws Exception {
        try (var mailbox = start()) {
            assertThatThrownBy(() -> BuiltInMailbox.start(folder, mailbox.smtpPort(), 0, Map.of(), "demo"))
                    .isInstanceOf(IOException.class);
        }
    }

    private BuiltInMailbox start() throws Exception {
        return start(folder);
    }

    private static BuiltInMailbox start(Path folder) throws Exception {
        return BuiltInMailbox.start(folder, 0, 0, Map.of(SERVICE, "secret"), "demo");
    }

    private static void send(BuiltInMailbox mailbox, String recipient, String subject) throws IOException {
        assertThat(RawSmtp.send(mailbox.smtpPort(), recipient, message(subject)))
                .startsWith("250");
    }

    private static byte[] message(String subject) {
        return ("Subject: " + subject + "\r\n\r\nbody").getBytes(StandardCharsets.US_ASCII);
    }

    private Path onlyFile(String address) throws IOException {
        try (var files = Files.list(folder.resolve(address))) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("More than one file: " + one + ", " + other);
                    })
                    .orElseThrow();
        }
    }

    private static List<String> subjects(BuiltInMailbox mailbox, String address, String password) throws Exception {
        return inInbox(mailbox, address, password, inbox -> {
            var subjects = new ArrayList<String>();
            for (var message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        });
    }

    private static Flags flagsOfFirst(BuiltInMailbox mailbox) throws Exception {
        return inInbox(mailbox, SERVICE, "secret", inbox -> inbox.getMessage(1).getFlags());
    }

    private static void flagFirst(BuiltInMailbox mailbox, Flags flags) throws Exception {
        inInbox(mailbox, SERVICE, "secret", inbox -> {
            inbox.setFlags(new Message[] {inbox.getMessage(1)}, flags, true);
            return null;
        });
    }

    private static byte[] bytesOfFirst(BuiltInMailbox mailbox) throws Exception {
        return inInbox(mailbox, SERVICE, "secret", inbox -> {
            var bytes = new ByteArrayOutputStream();
            inbox.getMessage(1).writeTo(bytes);
            return bytes.toByteArray();
        });
    }

    private static <T> T inInbox(BuiltInMailbox mailbox, String address, String password, InboxUse<T> use)
            throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mailbox.imapPort(), address, password);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            var result = use.with(inbox);
            // Closing with expunge would remove what a test only wants to see marked as deleted.
            inbox.close(false);
            return result;
        }
    }

    private interface InboxUse<T> {
        T with(Folder inbox) throws Exception;
    }
}
