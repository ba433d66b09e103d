package org.huifang.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentEntry;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.file.CustomerFileDesk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers agree to and withdraw. */
@RestController
@RequestMapping("/api/customers/{customer}/consents")
@Tag(name = "Customers")
class ConsentController {

    private final CustomerFileDesk desk;
    private final Consents consents;
    private final Clock clock;

    ConsentController(CustomerFileDesk desk, Consents consents, Clock clock) {
        this.desk = desk;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * @param at when the customer said so; now when missing
     * @param evidence reference to what proves it; the same evidence is recorded once
     * @param textVersion of the words agreed to; needed to give consent
     */
    record ConsentRequest(
            @NotNull ConsentEntry.State state,
            Instant at,
            @NotNull Channel channel,
            @NotNull String evidence,
            String textVersion) {}

    /** @param allowed what counts now: the customer's latest word, which need not be the one just recorded */
    record ConsentView(ConsentPurpose purpose, boolean allowed) {}

    @PutMapping("/{purpose}")
    @Operation(
            summary = "Record that a customer gave or withdrew consent, with its proof",
            description =
                    "Nothing recorded is ever changed; the latest word counts. Messages about one's own case need none.")
    ConsentView record(
            @PathVariable String customer,
            @PathVariable ConsentPurpose purpose,
            @Valid @RequestBody ConsentRequest request,
            Principal recorder) {
        var id = desk.withReference(customer).id();
        var now = clock.instant();
        consents.record(
                id,
                new ConsentEntry(
                        purpose,
                        request.state(),
                        Optional.ofNullable(request.at()).orElse(now),
                        request.channel(),
                        request.evidence(),
                        request.textVersion(),
                        Actor.staff(recorder.getName()).id(),
                        now));
        return new ConsentView(purpose, consents.allows(id, purpose));
    }
}
