package org.huifang.complaint.parcel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.parcel.ParcelDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the worker that asks the tracking service, and for staff who want it asked again. */
@RestController
@RequestMapping("/api/complaints/{number}")
@Tag(name = "Parcels")
class ParcelFactsController {

    private static final String KEY = "Idempotency-Key";

    private final ParcelDesk desk;

    ParcelFactsController(ParcelDesk desk) {
        this.desk = desk;
    }

    /** @param waybill null when nobody has named one */
    record WaybillView(String waybill) {}

    @GetMapping("/waybill")
    @Operation(summary = "Which parcel a case is about; for the tracking worker")
    WaybillView waybill(@PathVariable String number) {
        return new WaybillView(desk.waybillOf(new ComplaintNumber(number)).orElse(null));
    }

    @PostMapping("/parcel-facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "What the tracking service says; from the tracking worker",
            description = "Told again under the same key, too late, or of another waybill, it changes nothing.")
    void told(
            @PathVariable String number,
            @RequestHeader(KEY) @NotBlank @Size(max = 200) String key,
            @Valid @RequestBody ParcelFactsRequest request) {
        desk.told(new ComplaintNumber(number), key, request.toParcel());
    }

    @PostMapping("/parcel-facts/missing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The tracking service could not be asked; from the tracking worker")
    void missing(@PathVariable String number, @RequestHeader(KEY) @NotBlank @Size(max = 200) String key) {
        desk.missing(new ComplaintNumber(number), key);
    }

    @PostMapping("/parcel-facts/refresh")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Staff want the parcel's facts fetched again",
            description = "409 when the case has ended or names no waybill.")
    void refresh(@PathVariable String number, Principal agent) {
        desk.fetchAgain(new ComplaintNumber(number), Actor.staff(agent.getName()));
    }
}
