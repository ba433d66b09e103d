package org.huifang.selfservice.web;

import java.time.Clock;
import java.util.Optional;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.Complaints;
import org.huifang.privacy.register.KnownPersons;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.visitor.VisitorMarks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The case that a link opens. */
@Component
class OpenedCases {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedCases.class);

    private final StatusLinks links;
    private final Complaints complaints;
    private final KnownPersons persons;
    private final PageLimits limits;
    private final VisitorMarks marks;
    private final Clock clock;

    OpenedCases(
            StatusLinks links,
            Complaints complaints,
            KnownPersons persons,
            PageLimits limits,
            VisitorMarks marks,
            Clock clock) {
        this.links = links;
        this.complaints = complaints;
        this.persons = persons;
        this.limits = limits;
        this.marks = marks;
        this.clock = clock;
    }

    /** The row is looked for in any case, so that the time taken does not tell a forged link from an expired one. */
    Optional<Complaint> by(String token) {
        var reading = links.read(token);
        return complaints
                .peek(reading.number())
                .filter(complaint -> reading.isGoodAt(clock.instant()))
                .filter(complaint -> !persons.isErased(complaint.customerId()));
    }

    ModelAndView leadsNowhere(String token, String address) {
        LOG.warn(
                "A link of visitor {} leads nowhere: {}.",
                marks.of(address),
                links.read(token).genuine() ? "expired" : "not signed by us");
        return limits.takesDeadLink(address) ? Notices.closed() : Notices.tooMany();
    }
}
