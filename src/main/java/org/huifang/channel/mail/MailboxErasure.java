package org.huifang.channel.mail;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.SearchTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huifang.privacy.erasure.KeepsCopies;
import org.huifang.privacy.register.Person;
import org.springframework.stereotype.Component;

/** Removes a person's mail from the folder customers write to. What was not taken in yet stays: it is new. */
@Component
class MailboxErasure implements KeepsCopies {

    private static final SearchTerm TAKEN_IN = new FlagTerm(new Flags(Flags.Flag.SEEN), true);

    /** Without the cause, which may repeat what was searched for. */
    static class Unreachable extends RuntimeException {

        Unreachable(MessagingException cause) {
            super("The mailbox cannot be cleared now (%s)."
                    .formatted(cause.getClass().getSimpleName()));
        }
    }

    private final MailboxServer server;

    MailboxErasure(MailboxServer server) {
        this.server = server;
    }

    @Override
    public void erase(Person person, List<String> messages) {
        try (var store = server.connect();
                var folder = store.getFolder(server.folder())) {
            folder.open(Folder.READ_WRITE);
            for (var address : person.addresses()) {
                if (address.contains("@")) {
                    remove(folder, sentFrom(folder, address));
                }
            }
            for (var id : messages) {
                if (id.startsWith("<")) {
                    remove(folder, folder.search(new AndTerm(TAKEN_IN, new MessageIDTerm(id))));
                }
            }
            folder.expunge();
        } catch (MessagingException failure) {
            throw new Unreachable(failure);
        }
    }

    /** Servers find addresses by parts of them, so that somebody else's may be among those found. */
    private static Message[] sentFrom(Folder folder, String address) throws MessagingException {
        var found = folder.search(new AndTerm(TAKEN_IN, new FromStringTerm(address)));
        var theirs = new ArrayList<Message>();
        for (var mail : found) {
            if (isFrom(mail, address)) {
                theirs.add(mail);
            }
        }
        return theirs.toArray(Message[]::new);
    }

    private static boolean isFrom(Message mail, String address) throws MessagingException {
        var senders = mail.getFrom() == null ? new Address[0] : mail.getFrom();
        return Arrays.stream(senders)
                .anyMatch(
                        sender -> sender instanceof InternetAddress one && address.equalsIgnoreCase(one.getAddress()));
    }

    private static void remove(Folder folder, Message[] mails) throws MessagingException {
        folder.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
    }
}
