package org.huifang.complaint.web;

import org.huifang.complaint.Complaint;
import org.huifang.customer.Customers;
import org.huifang.sla.why.Explanations;
import org.huifang.sla.why.Wording;
import org.springframework.stereotype.Component;

/** What a customer may expect next, said in one sentence of their language. */
@Component
class CustomerPromise {

    private final Customers customers;
    private final Explanations explanations;
    private final Wording wording;

    CustomerPromise(Customers customers, Explanations explanations, Wording wording) {
        this.customers = customers;
        this.explanations = explanations;
        this.wording = wording;
    }

    /** Null when nothing is promised at present. */
    String of(Complaint complaint) {
        var customer = customers.withId(complaint.customerId());
        return wording.sentence(
                        explanations.of(complaint.number().value()),
                        complaint.triage() != null,
                        customer.language().locale(),
                        customer.zone())
                .orElse(null);
    }
}
