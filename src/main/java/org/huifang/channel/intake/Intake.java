package org.huifang.channel.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huifang.channel.intake.InboundMessages.Waiting;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.complaint.link.Returns;
import org.huifang.complaint.parcel.ParcelDesk;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.springframework.stereotype.Component;

/** Makes a new complaint of a message, or attaches it to the case it belongs to. Runs inside the inbox's transaction. */
@Component
class Intake {

    private final MessageReader reader;
    private final ComplaintDesk desk;
    private final Returns returns;
    private final Complaints complaints;
    private final Customers customers;
    private final InboundMessages messages;
    private final ParcelDesk parcels;

    Intake(
            MessageReader reader,
            ComplaintDesk desk,
            Returns returns,
            Complaints complaints,
            Customers customers,
            InboundMessages messages,
            ParcelDesk parcels) {
        this.reader = reader;
        this.desk = desk;
        this.returns = returns;
        this.complaints = complaints;
        this.customers = customers;
        this.messages = messages;
        this.parcels = parcels;
    }

    void takeIn(Waiting waiting) {
        var message = reader.read(waiting.raw());
        if (message.subject().isBlank() && message.text().isBlank()) {
            throw new UnreadableMessage(Reason.EMPTY);
        }
        var known = caseOf(message);
        if (known == null) {
            register(waiting, message);
        } else {
            attach(waiting, message, known);
        }
        store(waiting.id(), message.attachments());
    }

    private void register(Waiting waiting, IncomingMessage message) {
        var language = Language.of(message.subject() + message.text());
        var complaint = desk.register(new RegisterComplaint(
                waiting.channel(),
                waiting.externalId(),
                new RegisterComplaint.Complainant(message.senderName(), message.senderAddress(), null, language),
                new Report(
                        cut(
                                message.subject().isBlank() ? message.text().strip() : message.subject(),
                                Report.LONGEST_SUBJECT),
                        cut(message.text(), Report.LONGEST_DESCRIPTION),
                        null,
                        null),
                null));
        messages.takenIn(waiting.id(), "REGISTERED", complaint.number().value(), message.text());
    }

    private void attach(Waiting waiting, IncomingMessage message, String caseNumber) {
        var taken = returns.addInformation(
                new ComplaintNumber(caseNumber), message.text(), Map.of("inboundMessage", waiting.id()));
        messages.takenIn(waiting.id(), "ATTACHED", taken.value(), message.text());
        parcels.namedIn(taken, message.subject(), message.text());
    }

    /**
     * By the mails it answers, whose ids nobody can guess; or by the number in its subject, if the sender is the customer of
     * that case: a number alone must not let a stranger write into it.
     */
    private String caseOf(IncomingMessage message) {
        var referred = reader.caseReferredTo(message);
        if (referred != null) {
            return referred;
        }
        return ComplaintNumber.findIn(message.subject())
                .map(ComplaintNumber::value)
                .filter(number -> isCustomerOf(number, message.senderAddress()))
                .orElse(null);
    }

    private boolean isCustomerOf(String number, String address) {
        return complaints
                .peek(number)
                .map(complaint -> customers.withId(complaint.customerId()))
                .map(customer -> address.equalsIgnoreCase(customer.email()))
                .orElse(false);
    }

    private void store(long id, List<IncomingMessage.Attachment> files) {
        for (int position = 0; position < files.size(); position++) {
            var file = files.get(position);
            messages.attach(id, position, file, sha256(file.content()));
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
