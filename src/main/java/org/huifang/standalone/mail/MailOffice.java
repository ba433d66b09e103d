package org.huifang.standalone.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** GreenMail's parts put together around durable mailboxes; whoever gets mail has a mailbox from then on. */
final class MailOffice extends Managers {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,128}");

    private final DurableMailboxes mailboxes;
    private final UserManager users;
    private final SmtpManager smtp;
    private final String newMailboxPassword;

    MailOffice(DurableMailboxes mailboxes, String newMailboxPassword) {
        this.mailboxes = mailboxes;
        this.users = new UserManager(mailboxes);
        this.smtp = new AddressCheckingSmtp(mailboxes, users);
        this.newMailboxPassword = newMailboxPassword;
        users.setMessageDeliveryHandler((message, recipient) -> mailboxOf(recipient.getEmail()));
    }

    void open(Map<String, String> passwordsByAddress) throws IOException, UserException {
        for (var entry : passwordsByAddress.entrySet()) {
            users.createUser(entry.getKey(), entry.getKey(), entry.getValue());
        }
        for (var address : mailboxes.addressesOnDisk()) {
            mailboxOf(address);
        }
    }

    private GreenMailUser mailboxOf(String address) throws UserException {
        var known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, newMailboxPassword);
    }

    /** The mailbox of the address is gone; mail that comes later makes a new one. */
    void close(String address) {
        var user = users.getUserByEmail(address);
        if (user != null) {
            users.deleteUser(user);
        }
    }

    @Override
    public SmtpManager getSmtpManager() {
        return smtp;
    }

    @Override
    public UserManager getUserManager() {
        return users;
    }

    @Override
    public ImapHostManager getImapHostManager() {
        return mailboxes;
    }

    /** Addresses become folder names, so their length has to fit. */
    private static final class AddressCheckingSmtp extends SmtpManager {

        AddressCheckingSmtp(ImapHostManager mailboxes, UserManager users) {
            super(mailboxes, users);
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress recipient) {
            return ADDRESS.matcher(recipient.getEmail()).matches() ? null : "553 5.1.3 Bad recipient address";
        }
    }
}
