package org.huifang.standalone.mail;

import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The mail server of the standalone role, reachable from this machine only. */
public final class BuiltInMailbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration STARTUP = Duration.ofSeconds(10);

    /** RFC 3501 demands half an hour; GreenMail's thirty seconds cut off every client that polls less often. */
    private static final Duration IMAP_IDLE = Duration.ofMinutes(30);

    private final MailOffice office;
    private final AbstractServer smtp;
    private final AbstractServer imap;

    private BuiltInMailbox(MailOffice office, int smtpPort, int imapPort) {
        this.office = office;
        smtp = new SmtpServer(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP), office);
        imap = new ImapServer(new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP), office);
        imap.setClientSocketTimeout((int) IMAP_IDLE.toMillis());
    }

    /**
     * @param folder where the messages are kept, one folder per address
     * @param smtpPort zero for any free port
     * @param imapPort zero for any free port
     * @param passwordsByAddress mailboxes that exist from the start
     * @param newMailboxPassword password of mailboxes that come into being because mail was sent to them
     */
    public static BuiltInMailbox start(
            Path folder, int smtpPort, int imapPort, Map<String, String> passwordsByAddress, String newMailboxPassword)
            throws IOException, UserException {
        keepHeaderBytes();
        var office = new MailOffice(new DurableMailboxes(folder), newMailboxPassword);
        office.open(passwordsByAddress);
        var mailbox = new BuiltInMailbox(office, smtpPort, imapPort);
        mailbox.open();
        return mailbox;
    }

    /** GreenMail parses every message in the default session, and there would decode raw GBK headers as UTF-8. */
    private static void keepHeaderBytes() {
        Session.getDefaultInstance(new Properties()).getProperties().setProperty("mail.mime.allowutf8", "false");
    }

    private void open() throws IOException {
        smtp.startService();
        imap.startService();
        if (!runs(smtp) || !runs(imap)) {
            close();
            throw new IOException("a port cannot be opened");
        }
    }

    private static boolean runs(AbstractServer server) {
        try {
            return server.waitTillRunning(STARTUP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public int smtpPort() {
        return smtp.getPort();
    }

    public int imapPort() {
        return imap.getPort();
    }

    /** Removes the mailbox of an address with all its mail, from memory and disk. */
    public void forget(String address) {
        office.close(address);
    }

    @Override
    public void close() {
        smtp.stopService();
        imap.stopService();
    }
}
