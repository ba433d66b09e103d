package org.huifang.privacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.privacy.copy.CopyDesk;
import org.huifang.privacy.copy.DataCopies;
import org.huifang.privacy.erasure.ErasureDesk;
import org.huifang.privacy.request.PrivacyRequest;
import org.huifang.privacy.request.PrivacyRequest.Way;
import org.huifang.privacy.request.PrivacyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers ask about their data, taken from the courier's systems and from staff. */
@RestController
@Tag(name = "Privacy")
class PrivacyRequestController {

    /** Id of the group of website and app, in which customers are logged in. */
    private static final String SYSTEMS = "channels";

    private final CustomerFileDesk files;
    private final ErasureDesk erasures;
    private final CopyDesk copies;
    private final DataCopies data;
    private final PrivacyRequests requests;

    PrivacyRequestController(
            CustomerFileDesk files, ErasureDesk erasures, CopyDesk copies, DataCopies data, PrivacyRequests requests) {
        this.files = files;
        this.erasures = erasures;
        this.copies = copies;
        this.data = data;
        this.requests = requests;
    }

    @PostMapping("/api/customers/{customer}/erasure")
    @Operation(
            summary = "A customer wants their data erased",
            description =
                    "From a system in which the customer is logged in, or written down by staff, who then make sure "
                            + "who asks. Examined, approved and done by the process 'erasure'; asked for again, it is the same request.")
    ResponseEntity<PrivacyRequest> erase(@PathVariable String customer, Authentication caller) {
        return opened(erasures.request(idOf(customer), wayOf(caller), actor(caller)));
    }

    @PostMapping("/api/customers/{customer}/data-copy")
    @Operation(
            summary = "A customer wants a copy of their data",
            description = "A link to it goes to the address on file, and is good for huifang.privacy.copy-lasts.")
    ResponseEntity<PrivacyRequest> copy(@PathVariable String customer, Authentication caller) {
        return opened(copies.request(idOf(customer), wayOf(caller), actor(caller)));
    }

    private static ResponseEntity<PrivacyRequest> opened(PrivacyRequest request) {
        return ResponseEntity.created(URI.create("/api/privacy/requests/" + request.number()))
                .body(request);
    }

    @GetMapping("/api/customers/{customer}/data-copy")
    @Operation(summary = "The copy itself, to be handed to the customer; noted in the ledger", description = "A ZIP.")
    void download(@PathVariable String customer, Principal caller, HttpServletResponse response) throws IOException {
        var person = copies.made(idOf(customer), Actor.staff(caller.getName()));
        data.write(person, zip(response).getOutputStream());
    }

    static HttpServletResponse zip(HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"");
        return response;
    }

    @GetMapping("/api/privacy/requests")
    @Operation(summary = "Requests that are open, the most urgent first")
    List<PrivacyRequest> open(@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return requests.open(limit);
    }

    @GetMapping("/api/privacy/requests/{number}")
    @Operation(summary = "One request")
    PrivacyRequest request(@PathVariable String number) {
        return requests.withNumber(number);
    }

    private long idOf(String customer) {
        return files.withReference(customer).id();
    }

    private static Way wayOf(Authentication caller) {
        return isSystem(caller) ? Way.SYSTEM : Way.STAFF;
    }

    private static Actor actor(Authentication caller) {
        return isSystem(caller) ? Actor.CUSTOMER : Actor.staff(caller.getName());
    }

    private static boolean isSystem(Authentication caller) {
        return caller.getAuthorities().stream().anyMatch(authority -> SYSTEMS.equals(authority.getAuthority()));
    }
}
