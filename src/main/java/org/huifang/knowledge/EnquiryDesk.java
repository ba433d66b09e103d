package org.huifang.knowledge;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.link.Returns;
import org.huifang.knowledge.QuickAnswers.Found;
import org.huifang.knowledge.link.AnswerLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers enquiries without a person, and takes them to one when that did not help. */
@Service
@Transactional
public class EnquiryDesk {

    private final Complaints complaints;
    private final QuickAnswers answers;
    private final GivenAnswers given;
    private final AnswerLinks links;
    private final Returns returns;
    private final Outbox outbox;
    private final CaseLedger ledger;
    private final KnowledgeSettings settings;
    private final Clock clock;

    EnquiryDesk(
            Complaints complaints,
            QuickAnswers answers,
            GivenAnswers given,
            AnswerLinks links,
            Returns returns,
            Outbox outbox,
            CaseLedger ledger,
            KnowledgeSettings settings,
            Clock clock) {
        this.complaints = complaints;
        this.answers = answers;
        this.given = given;
        this.links = links;
        this.returns = returns;
        this.outbox = outbox;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends the answer if there is one; false when a person has to look. A case is answered at most once. */
    public boolean answer(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        if (given.of(number).isPresent()) {
            return false;
        }
        var found = answers.find(complaint);
        found.ifPresent(answer -> send(complaint, answer));
        return found.isPresent();
    }

    private void send(Complaint complaint, Found found) {
        var number = complaint.number();
        var now = clock.instant();
        var article = found.match().article();
        var answer = new GivenAnswer(
                UUID.randomUUID(),
                number,
                complaint.customerId(),
                article.id(),
                article.version(),
                article.kind(),
                found.match().score(),
                now);
        given.insert(answer);
        var link = links.to(answer.id(), now.plus(settings.linkLasts()));
        outbox.post(new Letter(
                number.value(),
                complaint.customerId(),
                Letter.Purpose.ANSWER,
                complaint.reopenCount(),
                Map.of("title", found.title(), "answer", found.text(), "link", link)));
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.ANSWERED_AT_ONCE, proof(answer, found));
    }

    private static Map<String, Object> proof(GivenAnswer answer, Found found) {
        var proof = new LinkedHashMap<String, Object>();
        proof.put("article", answer.article());
        proof.put("version", answer.version());
        proof.put("score", Math.round(answer.score() * 1000) / 1000.0);
        proof.put("decision", found.proof());
        return proof;
    }

    /** "This did not help", said by link: a person gets the case, unless one has it already. Said again, it changes nothing. */
    public void didNotHelp(GivenAnswer answer) {
        var complaint = complaints.withNumber(answer.number());
        var news = given.didNotHelp(answer.id(), clock.instant());
        if (news && complaint.reopenCount() == 0 && !complaint.status().isOpen()) {
            returns.reopen(answer.number());
        }
    }
}
