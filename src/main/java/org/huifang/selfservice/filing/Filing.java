package org.huifang.selfservice.filing;

import java.util.List;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.PageIntake;
import org.huifang.complaint.Classification;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;
import org.springframework.stereotype.Service;

/** Makes one complaint of one form, however often it is sent. */
@Service
public class Filing {

    private final PageIntake intake;

    Filing(PageIntake intake) {
        this.intake = intake;
    }

    /**
     * @param form without problems
     * @param title of the concern, in the language of the page
     * @param nonce of the form's pass
     * @throws org.huifang.complaint.ComplaintDesk.KeyReused when the form was sent before with other words
     */
    public Complaint file(FiledForm form, String title, Language language, List<Attachment> files, String nonce) {
        var who = new RegisterComplaint.Complainant(form.name(), given(form.email()), given(form.phone()), language);
        var chosen =
                form.chosen().flatMap(Concern::category).map(Filing::chosen).orElse(null);
        return intake.register(new RegisterComplaint(Channel.WEB, nonce, who, form.report(title), chosen), files);
    }

    private static String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Classification chosen(String category) {
        return new Classification(Classification.Type.COMPLAINT, category, false, Classification.Exposure.NONE);
    }
}
