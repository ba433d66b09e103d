package org.huifang.standalone.mail;

import com.icegreen.greenmail.foedus.util.MsgRangeFilter;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.search.SearchTerm;
import java.util.List;

/** The part of a mail folder that only reads; it is left to GreenMail's folder in memory. */
abstract class ReadThroughFolder implements MailFolder {

    protected final MailFolder memory;

    ReadThroughFolder(MailFolder memory) {
        this.memory = memory;
    }

    @Override
    public String getName() {
        return memory.getName();
    }

    @Override
    public String getFullName() {
        return memory.getFullName();
    }

    @Override
    public Flags getAvailableFlags() {
        return memory.getAvailableFlags();
    }

    @Override
    public Flags getPermanentFlags() {
        return memory.getPermanentFlags();
    }

    @Override
    public int getMessageCount() {
        return memory.getMessageCount();
    }

    @Override
    public int getRecentCount(boolean reset) {
        return memory.getRecentCount(reset);
    }

    @Override
    public long getUidValidity() {
        return memory.getUidValidity();
    }

    @Override
    public int getFirstUnseen() {
        return memory.getFirstUnseen();
    }

    @Override
    public int getUnseenCount() {
        return memory.getUnseenCount();
    }

    @Override
    public boolean isSelectable() {
        return memory.isSelectable();
    }

    @Override
    public long getUIDNext() {
        return memory.getUIDNext();
    }

    @Override
    public void addListener(FolderListener listener) {
        memory.addListener(listener);
    }

    @Override
    public void removeListener(FolderListener listener) {
        memory.removeListener(listener);
    }

    @Override
    public StoredMessage getMessage(long uid) {
        return memory.getMessage(uid);
    }

    @Override
    public long[] getMessageUids() {
        return memory.getMessageUids();
    }

    @Override
    public long[] search(SearchTerm searchTerm) {
        return memory.search(searchTerm);
    }

    @Override
    public long copyMessage(long uid, MailFolder toFolder) throws FolderException {
        return memory.copyMessage(uid, toFolder);
    }

    @Override
    public int getMsn(long uid) throws FolderException {
        return memory.getMsn(uid);
    }

    @Override
    public void signalDeletion() {
        memory.signalDeletion();
    }

    @Override
    public List<StoredMessage> getMessages(MsgRangeFilter range) {
        return memory.getMessages(range);
    }

    @Override
    public List<StoredMessage> getMessages() {
        return memory.getMessages();
    }

    @Override
    public List<StoredMessage> getNonDeletedMessages() {
        return memory.getNonDeletedMessages();
    }
}
