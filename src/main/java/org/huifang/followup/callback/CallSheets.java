package org.huifang.followup.callback;

import java.time.Clock;
import org.huifang.customer.Customers;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The preparation of a call (S4-35: history and solution before dialling). */
@Service
@Transactional(readOnly = true)
public class CallSheets {

    private final CallbackSubjects subjects;
    private final Callbacks callbacks;
    private final CallbackDesk desk;
    private final CallTimes times;
    private final Customers customers;
    private final Consents consents;
    private final Clock clock;

    CallSheets(
            CallbackSubjects subjects,
            Callbacks callbacks,
            CallbackDesk desk,
            CallTimes times,
            Customers customers,
            Consents consents,
            Clock clock) {
        this.subjects = subjects;
        this.callbacks = callbacks;
        this.desk = desk;
        this.times = times;
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    /** @param caseNumber of a complaint or a follow-up, whether a call is planned already or not */
    public CallSheet of(String caseNumber) {
        var subject = subjects.of(caseNumber);
        var customer = customers.withId(subject.customerId());
        var callback = callbacks.find(caseNumber);
        var other = callback.map(Callback::otherNumber).orElse(false);
        var otherNumber = desk.otherNumberOf(customer.id());
        return new CallSheet(
                caseNumber,
                customer,
                subject.purpose(),
                callback.map(callbacks::attempts).orElse(0),
                other ? otherNumber.orElse(customer.phone()) : customer.phone(),
                other && otherNumber.isPresent(),
                times.permitted(subject, clock.instant()),
                consents.allows(customer.id(), ConsentPurpose.CARE),
                consents.allows(customer.id(), ConsentPurpose.RECORDING));
    }
}
