package org.huifang.channel.intake.matching;

import java.util.Optional;
import org.huifang.channel.intake.matching.Senders.Sender;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.triage.text.extraction.Extraction;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.springframework.stereotype.Component;

/** The case that a message joins by itself; empty when it starts a new one. */
@Component
public class JoinedCases {

    private final Complaints complaints;
    private final Senders senders;

    JoinedCases(Complaints complaints, Senders senders) {
        this.complaints = complaints;
        this.senders = senders;
    }

    /** By the number that it names, if the sender is the customer of that case: a number alone must not let a stranger in. */
    public Optional<ComplaintNumber> named(Channel channel, Sender sender, String text) {
        return ComplaintNumber.findIn(text).filter(number -> complaints
                .peek(number.value())
                .filter(complaint -> isOf(complaint, channel, sender))
                .isPresent());
    }

    /**
     * The customer who wrote to a case: its own when the address is theirs, or whoever else has it. Empty when nobody is known
     * there: from any address one may answer a message of ours.
     */
    public Optional<Long> writer(Channel channel, String address, ComplaintNumber number) {
        if (address == null) {
            return Optional.empty();
        }
        var customer = complaints.look(number).customerId();
        return senders.isAt(customer, channel, address)
                ? Optional.of(customer)
                : senders.customerAt(channel, address).map(Customer::id);
    }

    private boolean isOf(Complaint complaint, Channel channel, Sender sender) {
        return senders.customerAt(channel, sender.address())
                .map(Customer::id)
                .filter(id -> id == complaint.customerId())
                .isPresent();
    }

    /**
     * Where messages have no thread: the open case of the sender that was written about last, unless they name another parcel. A
     * waybill belongs to the case that has it, or to one that lacks its own.
     */
    public Optional<ComplaintNumber> ongoing(Channel channel, Sender sender, String text) {
        var open =
                senders
                        .customerAt(channel, sender.address())
                        .map(customer -> complaints.findOpenOf(customer.id()))
                        .stream()
                        .flatMap(cases -> cases.stream())
                        .toList();
        var waybills = Extraction.waybillsIn("", text);
        if (waybills.isEmpty()) {
            return open.stream().map(Complaint::number).findFirst();
        }
        return open.stream()
                .filter(known -> waybills.contains(known.report().waybill()))
                .findFirst()
                .or(() -> open.stream()
                        .filter(known -> known.report().waybill() == null)
                        .findFirst())
                .map(Complaint::number);
    }
}
