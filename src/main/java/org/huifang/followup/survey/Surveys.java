package org.huifang.followup.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Customers;
import org.huifang.followup.survey.link.SurveyLinks;
import org.huifang.followup.survey.questionnaire.Questionnaire;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.huifang.followup.survey.questionnaire.Rotation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites customers and notes what became of an invitation. */
@Service
@Transactional
public class Surveys {

    private static final Set<Way> REMINDED = EnumSet.of(Way.EMAIL, Way.SMS, Way.PUSH);

    private final Invitations invitations;
    private final Questionnaires questionnaires;
    private final Customers customers;
    private final Complaints complaints;
    private final SurveyLinks links;
    private final CaseLedger ledger;
    private final Clock clock;

    Surveys(
            Invitations invitations,
            Questionnaires questionnaires,
            Customers customers,
            Complaints complaints,
            SurveyLinks links,
            CaseLedger ledger,
            Clock clock) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.customers = customers;
        this.complaints = complaints;
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Issues an invitation, or gives back the one the customer has for this occasion.
     *
     * @throws Questionnaires.UnknownQuestionnaire when there is no such questionnaire
     * @throws org.huifang.complaint.UnknownComplaint when it is about a complaint that there is not
     */
    public Invitation invite(InviteToSurvey wish) {
        var questionnaire = questionnaires.newest(wish.questionnaire());
        lockCase(wish.occasion());
        var invitation = issue(wish, questionnaire);
        if (!invitations.insert(invitation, remindAt(invitation, questionnaire))) {
            return invitations.on(wish.occasion(), wish.customerId()).orElseThrow();
        }
        questionnaires.use(questionnaire);
        if (wish.occasion().kind() == Occasion.Kind.COMPLAINT) {
            ledger.append(
                    wish.occasion().reference(),
                    Actor.SYSTEM,
                    CaseEventKind.SURVEY_INVITED,
                    Map.of("invitation", invitation.id(), "questionnaire", questionnaire.name(), "way", wish.way()));
        }
        return invitation;
    }

    /** So that two who invite at once wait for each other in the same order. */
    private void lockCase(Occasion occasion) {
        if (occasion.kind() == Occasion.Kind.COMPLAINT) {
            complaints.withNumber(new ComplaintNumber(occasion.reference()));
        }
    }

    private Invitation issue(InviteToSurvey wish, Questionnaire questionnaire) {
        // As precise as the database, so that what is given back equals what is stored.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var month =
                YearMonth.from(now.atZone(customers.withId(wish.customerId()).zone()));
        return new Invitation(
                UUID.randomUUID(),
                wish.customerId(),
                questionnaire.id(),
                questionnaire.version(),
                Rotation.codes(questionnaire, wish.customerId(), month),
                wish.occasion(),
                wish.way(),
                now,
                now.plus(Duration.ofDays(questionnaire.answerWithinDays())),
                null);
    }

    /** Null for never; a caller reminds by calling again. */
    private static Instant remindAt(Invitation invitation, Questionnaire questionnaire) {
        return questionnaire.remindAfterDays() == 0 || !REMINDED.contains(invitation.way())
                ? null
                : invitation.issuedAt().plus(Duration.ofDays(questionnaire.remindAfterDays()));
    }

    /** The address to send to the customer; whoever has it can answer in their name. */
    public String link(Invitation invitation) {
        return links.to(invitation.id(), invitation.linkEndsAt());
    }

    /** The same without the host, for pages of ours that lead there. */
    public String path(Invitation invitation) {
        return links.path(invitation.id(), invitation.linkEndsAt());
    }

    /** A person, not a program, began to answer. */
    public void opened(UUID invitation) {
        invitations.opened(invitation, clock.instant());
    }

    /** The message with the link reached the customer's mailbox, phone or app. Call it before anything that locks the case. */
    public void delivered(UUID invitation) {
        invitations.delivered(invitation, clock.instant());
    }

    /** The message with the link could not be delivered. Call it before anything that locks the case. */
    public void bounced(UUID invitation) {
        invitations.bounced(invitation, clock.instant());
    }
}
