package org.huifang.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The IMAP server that has the folder customers write to. */
@Component
class MailboxServer {

    private final MailboxSettings settings;
    private final URLName url;

    MailboxServer(MailboxSettings settings) {
        this.settings = settings;
        this.url = new URLName(settings.url());
    }

    String folder() {
        return url.getFile();
    }

    /** A new connection, the caller's to close. */
    Store connect() throws MessagingException {
        var store = Session.getInstance(timeouts()).getStore(url.getProtocol());
        store.connect(url.getHost(), url.getPort(), settings.user(), settings.password());
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
}
