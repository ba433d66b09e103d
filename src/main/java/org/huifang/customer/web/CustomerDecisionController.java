package org.huifang.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import org.huifang.customer.CustomerType;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.CustomerReference;
import org.huifang.customer.file.FileDecisions;
import org.huifang.customer.risk.AtRiskScores;
import org.huifang.customer.risk.CustomerRisk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about a customer, and what the rules advise them. */
@RestController
@RequestMapping("/api/customers/{customer}")
@Tag(name = "Customers")
class CustomerDecisionController {

    private final CustomerFileDesk desk;
    private final FileDecisions decisions;
    private final AtRiskScores scores;

    CustomerDecisionController(CustomerFileDesk desk, FileDecisions decisions, AtRiskScores scores) {
        this.desk = desk;
        this.decisions = decisions;
        this.scores = scores;
    }

    record TypeRequest(@NotNull CustomerType type) {}

    @PutMapping("/type")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a customer's type, over what the table decides")
    void setType(@PathVariable String customer, @Valid @RequestBody TypeRequest request, Principal lead) {
        decisions.setType(new CustomerReference(customer), request.type(), lead.getName());
    }

    @DeleteMapping("/type")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the table decide a customer's type again")
    void releaseType(@PathVariable String customer, Principal lead) {
        decisions.releaseType(new CustomerReference(customer), lead.getName());
    }

    /** @param manager user id, or null for nobody */
    record ManagerRequest(@Size(max = 64) String manager) {}

    @PutMapping("/manager")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name who looks after a customer")
    void nameManager(@PathVariable String customer, @Valid @RequestBody ManagerRequest request, Principal lead) {
        decisions.nameManager(new CustomerReference(customer), request.manager(), lead.getName());
    }

    record VulnerabilityRequest(@NotNull Boolean vulnerable) {}

    @PutMapping("/vulnerability")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Note that a customer needs special care",
            description = "Only with the consent SPECIAL_CARE; cleared when that is withdrawn.")
    void noteVulnerability(
            @PathVariable String customer, @Valid @RequestBody VulnerabilityRequest request, Principal agent) {
        decisions.noteVulnerability(new CustomerReference(customer), request.vulnerable(), agent.getName());
    }

    @GetMapping("/risk")
    @Operation(
            summary = "Whether a customer may leave us, and why",
            description = "The score is advice, with its reasons in Chinese and English; an override counts before it.")
    CustomerRisk risk(@PathVariable String customer) {
        return scores.of(idOf(customer));
    }

    @PostMapping("/risk")
    @Operation(summary = "Score a customer now, not only next night")
    CustomerRisk score(@PathVariable String customer) {
        return scores.refresh(idOf(customer));
    }

    /** @param until within a year */
    record OverrideRequest(@NotNull Boolean atRisk, @NotBlank @Size(max = 500) String reason, @NotNull Instant until) {}

    @PutMapping("/risk/override")
    @Operation(summary = "Say what counts instead of the score, until when and why")
    CustomerRisk override(@PathVariable String customer, @Valid @RequestBody OverrideRequest request, Principal lead) {
        scores.override(idOf(customer), request.atRisk(), request.reason(), request.until(), lead.getName());
        return scores.of(idOf(customer));
    }

    @DeleteMapping("/risk/override")
    @Operation(summary = "Let the score count again")
    CustomerRisk endOverride(@PathVariable String customer, Principal lead) {
        scores.endOverride(idOf(customer), lead.getName());
        return scores.of(idOf(customer));
    }

    private long idOf(String customer) {
        return desk.withReference(customer).id();
    }
}
