package org.huifang.channel.intake.reply;

import java.util.Optional;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.channel.OutboundMessages;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.remedy.offer.AnswerDesk;
import org.huifang.complaint.remedy.offer.Offer;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.springframework.stereotype.Component;

/**
 * Takes "accept" and "reject" for what the letter of an offer says they are. Whatever else a customer writes is information; the
 * offer then waits on, and is no longer agreed to by silence.
 */
@Component
public class OfferReplies {

    private final Complaints complaints;
    private final OfferDesk offers;
    private final AnswerDesk answers;
    private final OutboundMessages letters;

    OfferReplies(Complaints complaints, OfferDesk offers, AnswerDesk answers, OutboundMessages letters) {
        this.complaints = complaints;
        this.offers = offers;
        this.answers = answers;
        this.letters = letters;
    }

    /**
     * Without effect when no offer waits, as when the same answer comes again.
     *
     * @param writer customer who wrote; empty when that is not known
     * @param about message of ours that was answered
     * @param words without quoted history
     */
    public void read(ComplaintNumber number, Optional<Long> writer, Optional<UUID> about, String words) {
        var complaint = complaints.look(number);
        AnswerWords.in(words)
                .filter(answer ->
                        writer.filter(id -> id == complaint.customerId()).isPresent())
                .filter(answer -> offers.awaitingAnswer(number)
                        .filter(offer -> means(offer, complaint, about))
                        .isPresent())
                .ifPresent(answer -> answers.answered(number, answer, words, Actor.CUSTOMER));
    }

    /**
     * A letter from before the offer asked for something else. Words that answer no letter are about the offer when it is the
     * only one.
     */
    private boolean means(Offer offer, Complaint complaint, Optional<UUID> about) {
        return about.map(letters::withId)
                .map(letter ->
                        letter.complaintNumber().equals(complaint.number().value())
                                && !letter.createdAt().isBefore(offer.toldAt()))
                .orElseGet(() -> isOnlyOneWaiting(complaint));
    }

    private boolean isOnlyOneWaiting(Complaint complaint) {
        return complaints.findOpenOf(complaint.customerId()).stream()
                .filter(open -> !open.number().equals(complaint.number()))
                .noneMatch(open -> offers.awaitingAnswer(open.number()).isPresent());
    }
}
