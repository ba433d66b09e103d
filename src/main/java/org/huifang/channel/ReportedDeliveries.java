package org.huifang.channel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.MessageReports.Outcome;
import org.huifang.customer.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings reports back to their messages. */
@Service
@Transactional
class ReportedDeliveries implements DeliveryReports {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{0,40}");
    private static final Pattern ADDRESS_AT_FAULT = Pattern.compile("5\\.1\\..*|5\\.2\\.1");

    private final OutboundMessages messages;
    private final MessageReports reports;
    private final FailingAddresses failing;
    private final Outbox outbox;
    private final CaseLedger ledger;

    ReportedDeliveries(
            OutboundMessages messages,
            MessageReports reports,
            FailingAddresses failing,
            Outbox outbox,
            CaseLedger ledger) {
        this.messages = messages;
        this.reports = reports;
        this.failing = failing;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    @Override
    public void delivered(UUID id, Channel channel, Instant at) {
        record(messages.locked(id), channel, Outcome.DELIVERED, "", at);
    }

    @Override
    public void bounced(UUID id, Channel channel, Bounce kind, String code, Instant at) {
        var message = messages.locked(id);
        var known = code != null && CODE.matcher(code).matches() ? code : "";
        if (kind == Bounce.SOFT) {
            record(message, channel, Outcome.BOUNCED_SOFT, known, at);
        } else if (record(message, channel, Outcome.BOUNCED_HARD, known, at)) {
            if (ADDRESS_AT_FAULT.matcher(known).matches()) {
                failing.note(message.customerId(), channel);
            }
            outbox.cameBack(id, channel);
        }
    }

    private boolean record(OutboundMessage message, Channel channel, Outcome outcome, String code, Instant at) {
        var isNew = reports.insert(message.id(), channel, outcome, code, at);
        if (isNew) {
            ledger.append(
                    message.complaintNumber(),
                    Actor.SYSTEM,
                    CaseEventKind.MESSAGE_REPORTED,
                    Map.of("message", message.id(), "channel", channel, "outcome", outcome, "code", code));
        }
        return isNew;
    }
}
