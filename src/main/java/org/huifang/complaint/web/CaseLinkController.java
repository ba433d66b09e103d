package org.huifang.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Report;
import org.huifang.complaint.link.CaseLink;
import org.huifang.complaint.link.CaseLinks;
import org.huifang.complaint.link.FollowOnCases;
import org.huifang.complaint.link.Returns;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that are taken up again, merged and split. */
@RestController
@RequestMapping("/api/complaints/{number}")
@Tag(name = "Complaints")
class CaseLinkController {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Returns returns;
    private final FollowOnCases followOns;
    private final CaseLinks links;

    CaseLinkController(
            Complaints complaints, ComplaintDesk desk, Returns returns, FollowOnCases followOns, CaseLinks links) {
        this.complaints = complaints;
        this.desk = desk;
        this.returns = returns;
        this.followOns = followOns;
        this.links = links;
    }

    /** @param number of the case in which it goes on */
    record GoesOn(String number) {}

    @PostMapping("/reopening")
    @Operation(
            summary = "The customer comes back: not solved after all",
            description = "Goes on in the same case within the reopen window, afterwards in a new linked one.")
    GoesOn reopen(@PathVariable String number) {
        return new GoesOn(returns.reopen(new ComplaintNumber(number)).value());
    }

    /** @param into number of the complaint that goes on */
    record MergeRequest(@NotNull String into) {}

    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A duplicate is merged into another complaint")
    void merge(@PathVariable String number, @Valid @RequestBody MergeRequest request, Authentication caller) {
        desk.merge(new ComplaintNumber(number), new ComplaintNumber(request.into()), Callers.actorOf(caller));
    }

    /** What the new case is about; null parts are taken over from this one. */
    record SplitRequest(
            @Size(max = Report.LONGEST_SUBJECT) String subject,
            @Size(max = Report.LONGEST_DESCRIPTION) String description,
            @Pattern(regexp = "[A-Za-z0-9-]{6,40}") String waybill) {}

    @PostMapping("/split")
    @Operation(
            summary = "A second problem told in this case gets a case of its own",
            description = "For the same customer, linked to this one. Also the way back from a wrong merge.")
    ResponseEntity<GoesOn> split(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") @NotBlank @Size(max = 100) String key,
            @Valid @RequestBody SplitRequest request,
            Principal agent) {
        var report = new Report(request.subject(), request.description(), request.waybill(), null);
        var split = followOns.split(new ComplaintNumber(number), key, report, Actor.staff(agent.getName()));
        return ResponseEntity.created(URI.create("/api/complaints/" + split)).body(new GoesOn(split.value()));
    }

    /** @param older whether the other case is the older one */
    record LinkView(CaseLink.Kind kind, String number, boolean older) {

        static LinkView of(CaseLink link, ComplaintNumber seenFrom) {
            var older = link.from().equals(seenFrom);
            return new LinkView(link.kind(), (older ? link.to() : link.from()).value(), older);
        }
    }

    @GetMapping("/links")
    @Operation(summary = "Cases that belong to this one")
    List<LinkView> links(@PathVariable String number) {
        var seenFrom = complaints.look(new ComplaintNumber(number)).number();
        return links.of(seenFrom).stream()
                .map(link -> LinkView.of(link, seenFrom))
                .toList();
    }
}
