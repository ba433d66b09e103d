package org.huifang.standalone.mail;

import com.icegreen.greenmail.imap.ImapConstants;
import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** One inbox per address and nothing else: further folders would live in memory only and lose what is moved there. */
final class DurableMailboxes extends ImapHostManagerImpl {

    private final Path root;
    private final Map<String, MailFolder> inboxes = new ConcurrentHashMap<>();

    DurableMailboxes(Path root) {
        this.root = root;
    }

    List<String> addressesOnDisk() throws IOException {
        Files.createDirectories(root);
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> URLDecoder.decode(folder.getFileName().toString(), StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void createPrivateMailAccount(GreenMailUser user) throws FolderException {
        try {
            // First the disk: a folder in memory that was refused by the disk could never be created again.
            var spool = MailSpool.open(root.resolve(folderName(user.getEmail())));
            super.createPrivateMailAccount(user);
            var inbox = super.getFolder(user, ImapConstants.INBOX_NAME);
            inboxes.put(user.getQualifiedMailboxName(), DurableInbox.restored(inbox, spool));
        } catch (IOException e) {
            throw new FolderException("The mailbox of " + user.getEmail() + " cannot be kept on disk", e);
        }
    }

    /** The mailbox is gone, with all that was in it; GreenMail's own way would not let go of an inbox. */
    @Override
    public void deletePrivateMailAccount(GreenMailUser user) {
        var inbox = inboxes.remove(user.getQualifiedMailboxName());
        if (inbox == null) {
            return;
        }
        inbox.deleteAllMessages();
        try {
            var memory = super.getFolder(user, ImapConstants.INBOX_NAME);
            var parent = memory.getFullName().replaceFirst("\\.[^.]*$", "");
            getStore().deleteMailbox(memory);
            getStore().deleteMailbox(getStore().getMailbox(parent));
            FileSystemUtils.deleteRecursively(root.resolve(folderName(user.getEmail())));
        } catch (FolderException | IOException undeletable) {
            throw new IllegalStateException("A mailbox cannot be removed.", undeletable);
        }
    }

    private static String folderName(String address) {
        return URLEncoder.encode(address.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .replace("%40", "@")
                .replace("*", "%2A");
    }

    @Override
    public MailFolder getFolder(GreenMailUser user, String name) {
        return ImapConstants.INBOX_NAME.equalsIgnoreCase(name) ? inboxes.get(user.getQualifiedMailboxName()) : null;
    }

    @Override
    public MailFolder createMailbox(GreenMailUser user, String name) throws FolderException {
        throw new FolderException("There is no other folder than INBOX");
    }
}
