package org.huifang.dossier.view;

import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.CustomerReference;
import org.huifang.customer.file.UnknownCustomer;
import org.springframework.stereotype.Component;

/** Customers by the reference that they go by everywhere: the courier's number, or {@code id-42}. */
@Component
class NamedCustomers {

    private final CustomerFileDesk files;

    NamedCustomers(CustomerFileDesk files) {
        this.files = files;
    }

    /** The id serves where there is no such customer: a dossier of rows that somebody altered must still open. */
    String reference(long id) {
        try {
            return files.withId(id).reference().value();
        } catch (UnknownCustomer altered) {
            return CustomerReference.ofId(id).value();
        }
    }
}
