package org.huifang.followup.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.huifang.followup.delivery.DeliveryDesk;
import org.huifang.followup.delivery.DeliveryReceipt;
import org.huifang.followup.delivery.Prompt;
import org.huifang.followup.delivery.Prompts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries as the courier's systems report them, and what the app may ask about them. */
@RestController
@Tag(name = "Deliveries")
class DeliveryController {

    private final DeliveryDesk desk;
    private final Prompts prompts;

    DeliveryController(DeliveryDesk desk, Prompts prompts) {
        this.desk = desk;
        this.prompts = prompts;
    }

    @PostMapping("/api/deliveries")
    @Operation(
            summary = "Report delivered parcels",
            description =
                    "One delivery, or a list of up to 1000, stored in one commit. The same waybill again changes nothing. "
                            + "Each is a question the app may ask; the customer is invited to answer only where the limits of contact allow it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            oneOf = {
                                                                DeliveryBatch.Item.class,
                                                                DeliveryBatch.Item[].class
                                                            }))))
    DeliveryReceipt deliveries(@Valid @RequestBody DeliveryBatch batch) {
        return desk.take(batch.parcels());
    }

    @GetMapping("/api/customers/{customerNumber}/prompts")
    @Operation(
            summary = "What the app may ask a customer",
            description = "Parcels delivered lately that the customer has not rated, the newest first.")
    List<Prompt> prompts(@PathVariable String customerNumber) {
        return prompts.of(customerNumber);
    }

    /** @param link address of the form */
    record OpenedPrompt(String link) {}

    @PostMapping("/api/customers/{customerNumber}/prompts/{waybill}")
    @Operation(
            summary = "A customer wants to rate a parcel",
            description = "Answers with the address of the form, the same one each time.")
    ResponseEntity<OpenedPrompt> open(@PathVariable String customerNumber, @PathVariable String waybill) {
        return ResponseEntity.of(prompts.open(customerNumber, waybill).map(OpenedPrompt::new));
    }
}
