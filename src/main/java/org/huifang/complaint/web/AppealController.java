package org.huifang.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.appeal.Appeals;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk records that the postal authority has passed on an appeal about a case. */
@RestController
@RequestMapping("/api/complaints/{number}/appeal")
@Tag(name = "Complaints")
class AppealController {

    private final Appeals appeals;

    AppealController(Appeals appeals) {
        this.appeals = appeals;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "The postal authority (12305) has passed on an appeal about this case",
            description = "receivedOn is the day on which its notice came, today when left out. One appeal a case.")
    void recordAppeal(
            @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate receivedOn,
            Principal staff) {
        appeals.record(new ComplaintNumber(number), receivedOn, Actor.staff(staff.getName()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The appeal was recorded in error")
    void strikeAppeal(@PathVariable String number, Principal staff) {
        appeals.strike(new ComplaintNumber(number), Actor.staff(staff.getName()));
    }
}
