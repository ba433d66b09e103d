package org.huifang.channel.intake.process;

import static org.huifang.channel.intake.process.QuarantineModel.Variables.INBOUND_MESSAGE_ID;
import static org.huifang.channel.intake.process.QuarantineModel.Variables.QUARANTINE_OUTCOME;
import static org.huifang.channel.intake.process.QuarantineModel.Variables.STANDING;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.channel.intake.Quarantine;
import org.huifang.channel.intake.QuarantineRefused;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Report;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "look-at-message",
        fields = {"outcome", "words", "name", "email", "phone", "caseNumber", "discardReason"})
@Component("settleQuarantine")
class SettleQuarantineListener implements TaskListener {

    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}");
    private static final Pattern PHONE = Pattern.compile("[+\\d][\\d -]{4,30}");

    private final Quarantine quarantine;

    SettleQuarantineListener(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, STANDING, this);
        var outcome = form.choice("outcome", Quarantine.Outcome.class);
        var message = Long.parseLong(INBOUND_MESSAGE_ID.from(task));
        try {
            settle(message, outcome, form);
        } catch (QuarantineRefused refused) {
            throw form.invalid(refused);
        }
        QUARANTINE_OUTCOME.on(task, outcome);
    }

    private void settle(long message, Quarantine.Outcome outcome, SubmittedForm form) {
        var agent = Actor.staff(form.completedBy());
        switch (outcome) {
            case REGISTER -> quarantine.register(message, typed(form), agent);
            case ATTACH -> quarantine.attach(message, caseNumber(form), agent);
            case DISCARD -> quarantine.discard(message, form.choice("discardReason", Quarantine.Discard.class), agent);
            case RETRY -> quarantine.retry(message, agent);
        }
    }

    private static Quarantine.Typed typed(SubmittedForm form) {
        var email = form.findText("email", LONGEST_ADDRESS);
        if (email.filter(address -> !ADDRESS.matcher(address).matches()).isPresent()) {
            throw form.wrong("email", "不是有效的邮箱地址", "is not an e-mail address");
        }
        var phone = form.findText("phone", 32);
        if (phone.filter(number -> !PHONE.matcher(number).matches()).isPresent()) {
            throw form.wrong("phone", "不是有效的电话号码", "is not a phone number");
        }
        return new Quarantine.Typed(
                form.text("words", Report.LONGEST_DESCRIPTION), form.findText("name", 100), email, phone);
    }

    private static ComplaintNumber caseNumber(SubmittedForm form) {
        return ComplaintNumber.findIn(form.text("caseNumber", 40))
                .orElseThrow(() -> form.wrong("caseNumber", "不是投诉编号", "is not a complaint number"));
    }
}
