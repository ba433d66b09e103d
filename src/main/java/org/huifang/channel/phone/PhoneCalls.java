package org.huifang.channel.phone;

import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.RegisterComplaint.Complainant;
import org.huifang.complaint.Report;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what a caller says, in the transaction in which the agent submits it. */
@Service
@Transactional
public class PhoneCalls {

    /**
     * What the agent typed while the customer spoke.
     *
     * @param phone the number to call back
     * @param language null when the agent did not say: that of the words
     */
    public record Call(
            String name,
            String phone,
            Optional<String> email,
            Optional<Language> language,
            String words,
            Optional<String> waybill,
            Optional<Long> declaredValueYuan) {}

    private static final int LONGEST_BEGINNING = 60;

    private final ComplaintDesk desk;
    private final CaseLedger ledger;

    PhoneCalls(ComplaintDesk desk, CaseLedger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    /** @param id of the call, under which it is registered once */
    public ComplaintNumber register(String id, Call call) {
        var language = call.language().orElseGet(() -> Language.of(call.words()));
        Complaint complaint = desk.register(new RegisterComplaint(
                Channel.PHONE,
                id,
                new Complainant(call.name(), call.email().orElse(null), call.phone(), language),
                new Report(
                        beginningOf(call.words()),
                        call.words(),
                        call.waybill().orElse(null),
                        call.declaredValueYuan().orElse(null)),
                null));
        return complaint.number();
    }

    /** The caller knows the number of their complaint. */
    public void numberTold(ComplaintNumber number, Actor agent) {
        ledger.append(number.value(), agent, CaseEventKind.CUSTOMER_INFORMED, Map.of("channel", Channel.PHONE));
    }

    private static String beginningOf(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_BEGINNING, line.codePointCount(0, line.length()))));
    }
}
