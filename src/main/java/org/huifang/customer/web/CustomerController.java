package org.huifang.customer.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.disclosure.Disclosures;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.RetriedTransaction;
import org.huifang.customer.file.Taken;
import org.huifang.customer.file.UnknownCustomer;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.InvalidCustomerFile;
import org.huifang.customer.history.Contacts;
import org.huifang.customer.history.CustomerHistory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers' files for the courier's systems and for staff. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomerController {

    private final CustomerFileDesk desk;
    private final RetriedTransaction transaction;
    private final SaidByChannel said;
    private final Consents consents;
    private final Contacts contacts;
    private final CustomerHistory history;
    private final Disclosures disclosures;

    CustomerController(
            CustomerFileDesk desk,
            RetriedTransaction transaction,
            SaidByChannel said,
            Consents consents,
            Contacts contacts,
            CustomerHistory history,
            Disclosures disclosures) {
        this.desk = desk;
        this.transaction = transaction;
        this.said = said;
        this.consents = consents;
        this.contacts = contacts;
        this.history = history;
        this.disclosures = disclosures;
    }

    @PutMapping("/{customerNumber}")
    @Operation(
            summary = "Open a customer's file, or say anew all that it says",
            description =
                    "The same again changes nothing. What is not in the body is not known any more. Somebody who only "
                            + "wrote from the same address, or called from the same phone, is given the number.")
    ResponseEntity<TakenView> put(@PathVariable String customerNumber, @RequestBody CustomerRequest request) {
        var taken = take(FileChange.read(customerNumber, said.whole(request)));
        var status = taken.result() == Taken.Result.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(TakenView.of(taken));
    }

    @PatchMapping("/{customerNumber}")
    @Operation(
            summary = "Change a part of a customer's file",
            description = "What is missing in the body stays as it is; null is not known any more.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CustomerRequest.class))))
    TakenView patch(@PathVariable String customerNumber, @RequestBody JsonNode body) {
        var known = desk.withReference(customerNumber);
        if (known.number() == null) {
            throw new UnknownCustomer();
        }
        return TakenView.of(take(FileChange.read(customerNumber, said.part(body))));
    }

    private Taken take(FileChange change) {
        var taken = transaction.run(() -> desk.take(List.of(change))).get(0);
        if (taken.objection() != null) {
            throw new InvalidCustomerFile(List.of(taken.objection()));
        }
        return taken;
    }

    @GetMapping("/{customer}")
    @Operation(
            summary = "A customer's file",
            description =
                    "By the courier's number, or id-42 for who only wrote to us. Names, addresses and numbers are masked; "
                            + "with masked=false they are not, and the customer's history says who read them.")
    CustomerView customer(
            @PathVariable String customer, @RequestParam(defaultValue = "true") boolean masked, Principal reader) {
        var file = desk.withReference(customer);
        if (!masked) {
            disclosures.readAll(file.id(), Actor.staff(reader.getName()));
        }
        return CustomerView.of(file, consents.of(file.id()), masked);
    }

    @GetMapping("/{customer}/contacts")
    @Operation(
            summary = "Every contact with a customer, newest first",
            description = "References, not contents. What is added meanwhile does not move a page.")
    Contacts.Page contacts(
            @PathVariable String customer,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return contacts.of(desk.withReference(customer).id(), before, limit);
    }

    @GetMapping("/{customer}/history")
    @Operation(summary = "What was decided about a customer, by whom, oldest first")
    List<HistoryEntry> history(@PathVariable String customer) {
        return history.of(desk.withReference(customer).id()).stream()
                .map(HistoryEntry::of)
                .toList();
    }
}
