package org.huifang.customer.disclosure;

import java.time.Clock;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.customer.history.CustomerEvent;
import org.huifang.customer.history.CustomerEvent.Kind;
import org.huifang.customer.history.CustomerHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows customers' details in full. Nobody reads them without the ledger saying who did, and about which case. */
@Service
public class Disclosures {

    private final Customers customers;
    private final CaseLedger ledger;
    private final CustomerHistory history;
    private final Clock clock;

    Disclosures(Customers customers, CaseLedger ledger, CustomerHistory history, Clock clock) {
        this.customers = customers;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    /** @param caseNumber of whatever the customer is looked up for; its ledger gets the entry */
    @Transactional
    public Customer show(String caseNumber, long customerId, Actor reader) {
        ledger.append(caseNumber, reader, CaseEventKind.CUSTOMER_DETAILS_READ, Map.of());
        return customers.withId(customerId);
    }

    /** The whole file, for no case in particular: the customer's own history gets the entry. */
    @Transactional
    public void readAll(long customerId, Actor reader) {
        history.append(new CustomerEvent(customerId, clock.instant(), reader, Kind.DETAILS_READ, Map.of()));
    }

    /**
     * A dossier, which has letters with the customer's name in it. The ledger of the case is part of it and must not grow by being
     * looked at, so the customer's own history gets the entry.
     *
     * @param form how it was read, such as {@code PDF}
     */
    @Transactional
    public void readDossier(String caseNumber, long customerId, String form, Actor reader) {
        var about = Map.<String, Object>of("case", caseNumber, "form", form);
        history.append(new CustomerEvent(customerId, clock.instant(), reader, Kind.DOSSIER_READ, about));
    }
}
