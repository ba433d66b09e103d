package org.huifang.channel.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.huifang.channel.DeliveryReports;
import org.huifang.channel.FailingAddresses;
import org.huifang.channel.intake.InboundMessages.Waiting;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.matching.OutboundReferences;
import org.huifang.channel.intake.report.DeliveryReport.Outcome;
import org.springframework.stereotype.Component;

/**
 * A person's words go to a case; what machines write goes to the message of ours it is about, and wakes nobody. Runs inside the
 * inbox's transaction.
 */
@Component
class Intake {

    private static final Duration LATELY = Duration.ofHours(1);

    private final List<MessageReader> readers;
    private final OutboundReferences references;
    private final InboundMessages messages;
    private final CaseIntake cases;
    private final DeliveryReports reports;
    private final FailingAddresses addresses;
    private final IntakeSettings settings;
    private final Clock clock;

    Intake(
            List<MessageReader> readers,
            OutboundReferences references,
            InboundMessages messages,
            CaseIntake cases,
            DeliveryReports reports,
            FailingAddresses addresses,
            IntakeSettings settings,
            Clock clock) {
        this.readers = readers;
        this.references = references;
        this.messages = messages;
        this.cases = cases;
        this.reports = reports;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    void takeIn(Waiting waiting) {
        var message = MessageReader.of(waiting.provider(), readers).read(waiting.raw(), waiting.provider());
        messages.sentBy(waiting.id(), message.senderAddress());
        if (message.nature() == Nature.WORDS) {
            refuseTooMany(message.senderAddress());
            addresses.works(message.senderAddress());
            cases.takeIn(waiting, message);
        } else {
            keep(waiting, message);
        }
    }

    /** Two machines that answer each other, without saying that they are machines, stop here. */
    private void refuseTooMany(String sender) {
        var lately = clock.instant().minus(LATELY);
        if (messages.countTakenIn(sender, lately) >= settings.mostPerSender()) {
            throw new UnreadableMessage(Reason.TOO_MANY);
        }
    }

    /** A machine's message: kept, noted with the message of ours it is about, and answered by nobody. */
    private void keep(Waiting waiting, IncomingMessage message) {
        var about = references.messageOf(message.references());
        var report = message.report();
        if (report != null && about.isPresent()) {
            report.tell(reports, about.get(), waiting.channel(), clock.instant());
        } else if (report != null && report.outcome() == Outcome.FAILED) {
            throw new UnreadableMessage(Reason.UNKNOWN_BOUNCE);
        }
        messages.ignore(waiting.id(), message.nature(), about.orElse(null));
    }
}
