package org.huifang.channel.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The folder customers write to, over IMAP. Keeps its connection between two looks and opens a new one when it broke. */
@Component
class Mailbox {

    interface MailConsumer {
        void accept(Message mail) throws MessagingException;
    }

    private static final FlagTerm UNSEEN = new FlagTerm(new Flags(Flags.Flag.SEEN), false);

    private final MailboxSettings settings;
    private final URLName url;
    private Store store;

    Mailbox(MailboxSettings settings) {
        this.settings = settings;
        this.url = new URLName(settings.url());
    }

    /** Hands over each unseen mail, oldest first. Whether it is seen is for the consumer to say. */
    void eachUnseen(int most, MailConsumer consumer) throws MessagingException {
        try (var folder = connected().getFolder(url.getFile())) {
            folder.open(Folder.READ_WRITE);
            var mails = folder.search(UNSEEN);
            for (var mail : Arrays.copyOf(mails, Math.min(most, mails.length))) {
                consumer.accept(mail);
            }
        }
    }

    private Store connected() throws MessagingException {
        if (store == null || !store.isConnected()) {
            disconnect();
            store = Session.getInstance(timeouts()).getStore(url.getProtocol());
            store.connect(url.getHost(), url.getPort(), settings.user(), settings.password());
        }
        return store;
    }

    /** The library waits for ever unless told otherwise. */
    private Properties timeouts() {
        var properties = new Properties();
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(
                    "mail.%s.%s".formatted(url.getProtocol(), kind),
                    String.valueOf(settings.timeout().toMillis()));
        }
        return properties;
    }

    @PreDestroy
    void disconnect() throws MessagingException {
        if (store != null) {
            store.close();
        }
    }
}
