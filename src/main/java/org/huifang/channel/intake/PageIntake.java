package org.huifang.channel.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.link.Returns;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.customer.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers write on our own pages: stored and taken in at once, with its files, once for each form. */
@Service
@Transactional
public class PageIntake {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Returns returns;
    private final ParcelDesk parcels;
    private final InboundMessages messages;
    private final ReceivedFiles files;
    private final Clock clock;

    PageIntake(
            Complaints complaints,
            ComplaintDesk desk,
            Returns returns,
            ParcelDesk parcels,
            InboundMessages messages,
            ReceivedFiles files,
            Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.returns = returns;
        this.parcels = parcels;
        this.messages = messages;
        this.files = files;
        this.clock = clock;
    }

    /** How the files would be judged, in order; nothing is stored. */
    public List<InspectedFile> look(List<Attachment> attachments) {
        return files.look(attachments);
    }

    /**
     * The message is inserted first: whoever sends the same form at the same moment waits there for the other, and then finds
     * its complaint.
     *
     * @throws ComplaintDesk.KeyReused when the form was sent before with other words
     */
    public Complaint register(RegisterComplaint command, List<Attachment> attachments) {
        var words = command.report().description();
        var message = insert(command.externalId(), words);
        var complaint = desk.register(command);
        message.ifPresent(id -> {
            messages.takenIn(id, "REGISTERED", complaint.number().value(), complaint.customerId(), words);
            files.store(id, attachments);
        });
        return complaint;
    }

    /**
     * More words or files about a case that is open; without effect when the form was sent before.
     *
     * @param externalId names the form
     */
    public void add(ComplaintNumber number, String externalId, String words, List<Attachment> attachments) {
        insert(externalId, words).ifPresent(id -> {
            var taken = returns.addInformation(number, words, Map.of("inboundMessage", id));
            messages.takenIn(id, "ATTACHED", taken.value(), whoHasThePageOf(number), words);
            files.store(id, attachments);
            parcels.namedIn(taken, "", words);
        });
    }

    /**
     * A case that was closed is taken up again, with what is still wrong; without effect when the form was sent before.
     *
     * @throws ComplaintDesk.ReopenWindowClosed when it was closed too long ago
     */
    public void reopen(ComplaintNumber number, String externalId, String words) {
        insert(externalId, words).ifPresent(id -> {
            desk.reopen(number);
            desk.addInformation(number, Map.of("inboundMessage", id));
            messages.takenIn(id, "ATTACHED", number.value(), whoHasThePageOf(number), words);
        });
    }

    /** Also when the case goes on in that of another customer. */
    private long whoHasThePageOf(ComplaintNumber number) {
        return complaints.look(number).customerId();
    }

    private Optional<Long> insert(String externalId, String words) {
        var raw = words.getBytes(StandardCharsets.UTF_8);
        var arrived = new Inbox.Arrived(Channel.WEB, null, externalId, raw, sha256(raw));
        return messages.insert(arrived, externalId, clock.instant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
