package org.huifang.improvement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.improvement.ImprovementAction;
import org.huifang.improvement.ImprovementIndicator;
import org.huifang.improvement.ImprovementPlan;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.NewImprovement;
import org.huifang.improvement.RootCause;
import org.huifang.improvement.effect.Effect;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Improvement actions as data. */
@RestController
@RequestMapping("/api/improvements")
@Tag(name = "Improvements")
class ImprovementController {

    private final Improvements improvements;
    private final NewActions newActions;

    ImprovementController(Improvements improvements, NewActions newActions) {
        this.improvements = improvements;
        this.newActions = newActions;
    }

    /** @param effects one for each round that was measured */
    record ActionView(ImprovementAction action, List<Effect> effects) {}

    record PlanRequest(
            @NotNull RootCause cause,
            @NotBlank @Size(max = 4000) String measure,
            @NotBlank @Size(max = 60) String owner,
            @NotNull Instant dueAt) {}

    /**
     * @param subject code within the dimension; left out for the network
     * @param plan left out where somebody has to plan it first
     */
    record ActionRequest(
            @NotNull ImprovementAction.Origin origin,
            @Size(max = 60) String reference,
            @NotBlank @Size(max = 200) String title,
            @NotNull ImprovementIndicator indicator,
            @NotBlank String dimension,
            @Size(max = 60) String subject,
            @Valid PlanRequest plan) {

        NewImprovement opened(String key) {
            return new NewImprovement(
                    origin,
                    reference,
                    key == null ? null : "api " + key,
                    title,
                    NewActions.PLANNERS,
                    indicator,
                    dimension,
                    subject == null ? "-" : subject,
                    plan == null
                            ? null
                            : new ImprovementPlan(plan.cause(), plan.measure(), plan.owner(), plan.dueAt(), indicator));
        }
    }

    record PublicationRequest(@NotBlank @Size(max = 1000) String chinese, @NotBlank @Size(max = 2000) String english) {}

    @GetMapping
    @Operation(summary = "Improvement actions: those that are not over first, what is due first before others")
    List<ImprovementAction> actions(@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return improvements.newest(limit);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One action, with what it moved")
    ActionView action(@PathVariable String number) {
        return new ActionView(improvements.look(number), improvements.effects(number));
    }

    @PostMapping
    @Operation(
            summary = "Open an improvement action",
            description =
                    "From an audit, a report, a suggestion or by hand. The same Idempotency-Key again is the same action.")
    ResponseEntity<ActionView> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(max = 100) String key,
            @Valid @RequestBody ActionRequest request,
            Principal by) {
        var number = newActions.open(request.opened(key), Actor.staff(by.getName()));
        return ResponseEntity.created(URI.create("/api/improvements/" + number)).body(action(number));
    }

    @PutMapping("/{number}/publication")
    @Operation(
            summary = "Release what customers read about an action",
            description = "Only what has been carried out. The texts name nobody; whoever releases them sees to that.")
    ActionView publish(@PathVariable String number, @Valid @RequestBody PublicationRequest request, Principal by) {
        improvements.publish(number, request.chinese(), request.english(), Actor.staff(by.getName()));
        return action(number);
    }

    @DeleteMapping("/{number}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what customers read about an action")
    void unpublish(@PathVariable String number, Principal by) {
        improvements.unpublish(number, Actor.staff(by.getName()));
    }
}
