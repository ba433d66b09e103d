package org.huifang.standalone.mail;

import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An inbox that writes every change to disk before it happens in memory, so that GreenMail answers "done" only for
 * what is safe and answers with an error when it is not.
 */
final class DurableInbox extends ReadThroughFolder {

    private static final Logger log = LoggerFactory.getLogger(DurableInbox.class);

    private final MailSpool spool;
    private final Map<Long, SpooledMessage> spooledByUid = new LinkedHashMap<>();

    private DurableInbox(MailFolder memory, MailSpool spool) {
        super(memory);
        this.spool = spool;
    }

    static DurableInbox restored(MailFolder memory, MailSpool spool) throws IOException {
        var inbox = new DurableInbox(memory, spool);
        for (var message : spool.messages()) {
            inbox.restore(message);
        }
        return inbox;
    }

    private void restore(SpooledMessage message) throws IOException {
        try (var content = Files.newInputStream(message.file())) {
            show(message, GreenMailUtil.newMimeMessage(content));
        } catch (RuntimeException e) {
            log.warn("Mail {} cannot be read and stays out of its mailbox", message.file(), e);
        }
    }

    @Override
    public synchronized long appendMessage(MimeMessage content, Flags flags, Date received) {
        var message = saved(content, flags, received);
        try {
            return show(message, content);
        } catch (RuntimeException e) {
            // The sender will hear of a failure, so the message must not come back after a restart.
            change(() -> spool.remove(List.of(message)));
            throw e;
        }
    }

    private SpooledMessage saved(MimeMessage content, Flags flags, Date received) {
        try {
            return spool.add(content, flags, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long show(SpooledMessage message, MimeMessage content) {
        var uid = memory.appendMessage(content, message.flags(), message.received());
        spooledByUid.put(uid, message);
        return uid;
    }

    @Override
    public void store(MovingMessage mail) {
        store(mail.getMessage());
    }

    @Override
    public void store(MimeMessage content) {
        appendMessage(content, new Flags(), new Date());
    }

    @Override
    public synchronized void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid)
            throws FolderException {
        var target = new Flags(spooled(uid).flags());
        if (value) {
            target.add(flags);
        } else {
            target.remove(flags);
        }
        mark(uid, target);
        memory.setFlags(flags, value, uid, silent, addUid);
    }

    @Override
    public synchronized void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid)
            throws FolderException {
        mark(uid, flags);
        memory.replaceFlags(flags, uid, silent, addUid);
    }

    private void mark(long uid, Flags target) throws FolderException {
        try {
            spooledByUid.put(uid, spool.mark(spooled(uid), target));
        } catch (IOException e) {
            throw new FolderException("Flags cannot be saved", e);
        }
    }

    private SpooledMessage spooled(long uid) throws FolderException {
        var message = spooledByUid.get(uid);
        if (message == null) {
            throw new FolderException("No such message");
        }
        return message;
    }

    @Override
    public synchronized void expunge() throws FolderException {
        memory.expunge();
        removeVanished();
    }

    @Override
    public synchronized void expunge(IdRange[] uids) {
        memory.expunge(uids);
        removeVanished();
    }

    @Override
    public synchronized void deleteAllMessages() {
        memory.deleteAllMessages();
        removeVanished();
    }

    private void removeVanished() {
        var vanished = new LinkedHashMap<>(spooledByUid);
        Arrays.stream(memory.getMessageUids()).forEach(vanished::remove);
        change(() -> spool.remove(vanished.values()));
        spooledByUid.keySet().removeAll(vanished.keySet());
    }

    @Override
    public long moveMessage(long uid, MailFolder target) throws FolderException {
        throw new FolderException("There is no other folder than INBOX");
    }

    private static void change(DiskChange change) {
        try {
            change.happen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface DiskChange {
        void happen() throws IOException;
    }
}
