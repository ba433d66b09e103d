package org.huifang.channel.phone.process;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.channel.phone.PhoneCalls.Call;
import org.huifang.complaint.Report;
import org.huifang.customer.Language;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;

/** The start form {@code bpmn/register-call.form}. */
@TakesForm(
        value = "register-call",
        fields = {"name", "phone", "email", "language", "words", "waybill", "declaredValue"})
final class CallForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_WAYBILL = 40;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,24}");
    private static final Pattern WAYBILL = Pattern.compile("[A-Za-z0-9-]{6,40}");

    private final SubmittedForm form;

    CallForm(DelegateExecution execution) {
        this.form = SubmittedForm.ofStart(execution, this);
    }

    String takenBy() {
        return form.completedBy();
    }

    Call call() {
        return new Call(
                form.text("name", LONGEST_NAME),
                like("phone", 32, PHONE, "不是有效的电话号码", "is not a phone number")
                        .orElseThrow(() -> form.wrong("phone", "必须填写", "is required")),
                like("email", LONGEST_ADDRESS, EMAIL, "不是有效的邮箱地址", "is not an e-mail address"),
                form.findText("language", 2).map(code -> form.choice("language", Language.class)),
                form.text("words", Report.LONGEST_DESCRIPTION),
                like("waybill", LONGEST_WAYBILL, WAYBILL, "不是运单号", "is not a waybill number"),
                form.findWhole("declaredValue", 0, Integer.MAX_VALUE).map(Integer::longValue));
    }

    private Optional<String> like(String field, int longest, Pattern pattern, String chinese, String english) {
        var text = form.findText(field, longest);
        if (text.filter(value -> !pattern.matcher(value).matches()).isPresent()) {
            throw form.wrong(field, chinese, english);
        }
        return text;
    }
}
