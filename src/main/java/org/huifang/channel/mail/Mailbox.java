package org.huifang.channel.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folder customers write to, over IMAP. Keeps its connection between two looks and opens a new one when it broke. */
@Component
class Mailbox {

    interface MailConsumer {
        void accept(Message mail) throws MessagingException;

        /** The server does not hand it over, however often it is asked. */
        void giveUp(Message mail, long id) throws MessagingException;
    }

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST_FAILURES = 8;
    /** Asked for alone: the library's way to the size is the envelope, which servers fail to make of a broken head. */
    private static final FetchProfile SIZE = new FetchProfile();

    static {
        SIZE.add(FetchProfile.Item.SIZE);
    }

    private static final FlagTerm UNSEEN = new FlagTerm(new Flags(Flags.Flag.SEEN), false);

    private final MailboxServer server;
    private final Map<Long, Integer> failures = new HashMap<>();
    private Store store;

    Mailbox(MailboxServer server) {
        this.server = server;
    }

    /**
     * Hands over each unseen mail, oldest first, those that failed before last. Whether it is seen is for the consumer to say;
     * one that fails does not keep those behind it waiting.
     */
    void eachUnseen(int most, MailConsumer consumer) throws MessagingException {
        try (var folder = connected().getFolder(server.folder())) {
            folder.open(Folder.READ_WRITE);
            var unseen = Arrays.asList(folder.search(UNSEEN));
            failures.keySet().retainAll(idsOf(folder, unseen));
            var mails = unseen.stream()
                    .sorted(Comparator.comparing(mail -> failures.containsKey(idOf(folder, mail))))
                    .limit(most)
                    .toList();
            folder.fetch(mails.toArray(Message[]::new), SIZE);
            for (var mail : mails) {
                handOver(folder, mail, consumer);
            }
        }
    }

    private void handOver(Folder folder, Message mail, MailConsumer consumer) throws MessagingException {
        if (mail instanceof IMAPMessage one) {
            one.setPeek(true); // else the server marks it as read while it is fetched, before it is stored here
        }
        try {
            consumer.accept(mail);
        } catch (MessagingException | RuntimeException failure) {
            if (!store.isConnected()) {
                throw failure;
            }
            var id = idOf(folder, mail);
            log.warn("A mail could not be fetched yet ({}).", failure.getClass().getSimpleName());
            if (failures.merge(id, 1, Integer::sum) >= MOST_FAILURES) {
                consumer.giveUp(mail, id);
            }
        }
    }

    private static Set<Long> idsOf(Folder folder, List<Message> mails) {
        return mails.stream().map(mail -> idOf(folder, mail)).collect(Collectors.toSet());
    }

    /** The number the server gave the mail for good; it tells nothing when the server does not know. */
    private static long idOf(Folder folder, Message mail) {
        try {
            return ((UIDFolder) folder).getUID(mail);
        } catch (MessagingException gone) {
            return -1;
        }
    }

    private Store connected() throws MessagingException {
        if (store == null || !store.isConnected()) {
            disconnect();
            store = server.connect();
        }
        return store;
    }

    @PreDestroy
    void disconnect() throws MessagingException {
        if (store != null) {
            store.close();
        }
    }
}
