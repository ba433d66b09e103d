package org.huifang.dossier.web;

import java.security.Principal;
import org.huifang.audit.Actor;
import org.huifang.customer.disclosure.Disclosures;
import org.huifang.dossier.Dossier;
import org.huifang.dossier.Dossiers;
import org.springframework.stereotype.Component;

/** The one way to a dossier over HTTP: nobody reads one without its customer's history saying so. */
@Component
class ReadDossiers {

    enum Form {
        PAGE,
        PDF,
        BUNDLE
    }

    private final Dossiers dossiers;
    private final Disclosures disclosures;

    ReadDossiers(Dossiers dossiers, Disclosures disclosures) {
        this.dossiers = dossiers;
        this.disclosures = disclosures;
    }

    /** @throws org.huifang.dossier.UnknownCase when there is none with this number */
    Dossier open(String number, Form form, Principal reader) {
        var dossier = dossiers.of(number);
        if (dossier.parts().get("case").get(0).get("customerId") instanceof Long customer) {
            disclosures.readDossier(dossier.number(), customer, form.name(), Actor.staff(reader.getName()));
        }
        return dossier;
    }
}
