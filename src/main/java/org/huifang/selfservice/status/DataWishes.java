package org.huifang.selfservice.status;

import org.huifang.audit.Actor;
import org.huifang.complaint.Complaint;
import org.huifang.privacy.copy.CopyDesk;
import org.huifang.privacy.erasure.ErasureDesk;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.huifang.selfservice.link.FormPasses.Pass;
import org.huifang.selfservice.link.UsedForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers ask about their data on the page of a case, each form once. */
@Service
@Transactional
public class DataWishes {

    private final UsedForms forms;
    private final ErasureDesk erasures;
    private final CopyDesk copies;

    DataWishes(UsedForms forms, ErasureDesk erasures, CopyDesk copies) {
        this.forms = forms;
        this.erasures = erasures;
        this.copies = copies;
    }

    public void erase(Complaint complaint, Pass pass) {
        if (forms.use(pass)) {
            erasures.request(complaint.customerId(), Way.PAGE, Actor.CUSTOMER);
        }
    }

    /** Goes to the address on file, not to whoever has the page open. */
    public void copy(Complaint complaint, Pass pass) {
        if (forms.use(pass)) {
            copies.request(complaint.customerId(), Way.PAGE, Actor.CUSTOMER);
        }
    }
}
