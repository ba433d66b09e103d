package org.huifang.improvement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.improvement.ImprovementAction.State;
import org.huifang.improvement.effect.Effect;
import org.huifang.improvement.effect.EffectMeter;
import org.huifang.improvement.effect.EffectTable;
import org.huifang.staff.KnownUsers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens improvement actions and moves them on; each step with its entry in the ledger. */
@Service
@Transactional
public class Improvements {

    private final ImprovementTable actions;
    private final EffectTable effects;
    private final EffectMeter meter;
    private final ImprovementLifecycle lifecycle;
    private final ImprovementSettings settings;
    private final KnownUsers users;
    private final CaseLedger ledger;
    private final Clock clock;

    Improvements(
            ImprovementTable actions,
            EffectTable effects,
            EffectMeter meter,
            ImprovementLifecycle lifecycle,
            ImprovementSettings settings,
            KnownUsers users,
            CaseLedger ledger,
            Clock clock) {
        this.actions = actions;
        this.effects = effects;
        this.meter = meter;
        this.lifecycle = lifecycle;
        this.settings = settings;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Row, ledger entry and process in one commit; with a key that was used before, nothing.
     *
     * @return its number, or that of the one with the same key
     * @throws InvalidImprovement when its plan cannot be
     */
    public String open(NewImprovement opened, Actor by) {
        if (opened.plan() != null) {
            check(opened.plan());
        }
        var inserted = actions.insert(opened, by.id(), clock.instant());
        if (inserted.isEmpty()) {
            return actions.numberOf(opened.key());
        }
        var number = inserted.get();
        var data = new HashMap<String, Object>(
                Map.of("origin", opened.origin(), "dimension", opened.dimension(), "indicator", opened.indicator()));
        if (opened.reference() != null) {
            data.put("reference", opened.reference());
        }
        note(number, by, CaseEventKind.IMPROVEMENT_OPENED, data);
        if (opened.plan() != null) {
            plan(number, opened.plan(), by);
        }
        lifecycle.start(number, opened.plannerGroup(), opened.plan());
        return number;
    }

    /** @throws InvalidImprovement when there is no such owner, or it is due in the past */
    public void plan(String number, ImprovementPlan plan, Actor by) {
        check(plan);
        var action = lock(number);
        actions.planned(number, plan, clock.instant());
        note(
                number,
                by,
                CaseEventKind.IMPROVEMENT_PLANNED,
                Map.of(
                        "round", action.round(),
                        "cause", plan.cause(),
                        "owner", plan.owner(),
                        "due", plan.dueAt().toString(),
                        "indicator", plan.indicator()));
    }

    private void check(ImprovementPlan plan) {
        if (!users.doesTasks(plan.owner())) {
            throw new InvalidImprovement("责任人须是能办理任务的用户（填用户名）", "The owner is a user who may do tasks, by user id.");
        }
        if (!plan.dueAt().isAfter(clock.instant())) {
            throw new InvalidImprovement("完成时限须晚于现在", "An action is due in the future.");
        }
    }

    /** The owner has carried it out; after some time its effect is measured. */
    public void done(String number, String words, Actor by) {
        var now = clock.instant();
        lock(number);
        actions.done(number, words, now, now.plus(Duration.ofDays(settings.effectDays() + 1L)));
        note(number, by, CaseEventKind.IMPROVEMENT_DONE, Map.of());
    }

    /** Figures of equally long times before it was opened and after it was done. */
    public void measure(String number) {
        var action = lock(number);
        var effect = meter.measure(action, settings.effectDays());
        effects.keep(effect);
        actions.moveTo(number, State.MEASURED, null);
        note(
                number,
                Actor.SYSTEM,
                CaseEventKind.IMPROVEMENT_MEASURED,
                Map.of(
                        "round", action.round(),
                        "before", List.of(effect.hitsBefore(), effect.nBefore()),
                        "after", List.of(effect.hitsAfter(), effect.nAfter())));
    }

    /** What a person says about the effect, whatever the figures do. */
    public void judge(String number, Effect.Verdict verdict, String words, Actor by) {
        var action = lock(number);
        var now = clock.instant();
        effects.judged(number, action.round(), verdict, words, by.id(), now);
        switch (verdict) {
            case EFFECTIVE -> actions.moveTo(number, State.EFFECTIVE, now);
            case DROPPED -> actions.moveTo(number, State.DROPPED, now);
            case AGAIN -> actions.nextRound(number);
        }
        note(number, by, CaseEventKind.IMPROVEMENT_JUDGED, Map.of("round", action.round(), "verdict", verdict));
    }

    void reminded(String number, boolean late) {
        lock(number);
        actions.stamp(number, late, clock.instant());
        note(
                number,
                Actor.SYSTEM,
                late ? CaseEventKind.IMPROVEMENT_ESCALATED : CaseEventKind.IMPROVEMENT_REMINDED,
                Map.of());
    }

    /**
     * Releases what customers read about it. The words are those of the person who releases them.
     *
     * @throws InvalidImprovement when a text is missing, or the action is not carried out
     */
    public void publish(String number, String chinese, String english, Actor by) {
        var action = lock(number);
        if (chinese == null || chinese.isBlank() || english == null || english.isBlank()) {
            throw new InvalidImprovement("须填写中文和英文说明", "Both a Chinese and an English text are needed.");
        }
        if (chinese.length() > 1000 || english.length() > 2000) {
            throw new InvalidImprovement("说明过长", "The text is too long.");
        }
        if (action.doneAt() == null || action.state() == State.DROPPED) {
            throw new InvalidImprovement("落实之后才能对外公布", "Only what has been carried out can be published.");
        }
        actions.publish(number, chinese.strip(), english.strip(), by.id(), clock.instant());
        note(number, by, CaseEventKind.IMPROVEMENT_PUBLISHED, Map.of());
    }

    public void unpublish(String number, Actor by) {
        if (lock(number).publishedAt() != null) {
            actions.publish(number, null, null, null, null);
            note(number, by, CaseEventKind.IMPROVEMENT_UNPUBLISHED, Map.of());
        }
    }

    @Transactional(readOnly = true)
    public ImprovementAction look(String number) {
        return actions.look(number).orElseThrow(UnknownImprovement::new);
    }

    /** Actions that come from a warning or a case. */
    @Transactional(readOnly = true)
    public List<ImprovementAction> of(String reference) {
        return actions.of(reference);
    }

    @Transactional(readOnly = true)
    public List<ImprovementAction> newest(int limit) {
        return actions.newest(limit);
    }

    @Transactional(readOnly = true)
    public List<ImprovementAction> published(int limit) {
        return actions.published(limit);
    }

    @Transactional(readOnly = true)
    public List<Effect> effects(String number) {
        return effects.of(number);
    }

    /** By when a new action is planned. */
    public Instant planBy(ImprovementAction action) {
        return action.openedAt().plus(settings.planWithin());
    }

    private ImprovementAction lock(String number) {
        return actions.lock(number).orElseThrow(UnknownImprovement::new);
    }

    private void note(String number, Actor by, CaseEventKind kind, Map<String, ?> data) {
        ledger.append(number, by, kind, data);
    }
}
