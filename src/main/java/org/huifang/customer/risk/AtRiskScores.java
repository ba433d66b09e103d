package org.huifang.customer.risk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.customer.history.CustomerEvent;
import org.huifang.customer.history.CustomerEvent.Kind;
import org.huifang.customer.history.CustomerHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Scores customers, and says which are at risk: by a person's override while there is one, otherwise by the score. */
@Service
public class AtRiskScores {

    /** Customers in one transaction: a crash repeats at most these, and scoring twice changes nothing. */
    private static final int CHUNK = 2_000;

    /** Nobody remembers a longer one (own). */
    private static final Duration LONGEST_OVERRIDE = Duration.ofDays(366);

    private final RiskFactTable facts;
    private final AtRiskRules rules;
    private final AtRiskTable table;
    private final RefreshTable refreshes;
    private final CustomerHistory history;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AtRiskScores(
            RiskFactTable facts,
            AtRiskRules rules,
            AtRiskTable table,
            RefreshTable refreshes,
            CustomerHistory history,
            TransactionTemplate transaction,
            Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.table = table;
        this.refreshes = refreshes;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Scores one customer now, such as after a callback. */
    public CustomerRisk refresh(long customerId) {
        return transaction.execute(status -> {
            score(List.of(customerId));
            return of(customerId);
        });
    }

    /**
     * Scores every customer once for a day, chunk by chunk, each in a commit of its own. Interrupted, the next call for the day
     * goes on where it stopped; called on several nodes at once, they take turns. A finished day is left alone.
     */
    public void refresh(LocalDate day) {
        transaction.executeWithoutResult(status -> refreshes.begin(day));
        while (Boolean.TRUE.equals(transaction.execute(status -> scoreNext(day)))) {
            // the next chunk
        }
    }

    /** Scores the next chunk of a day. Returns whether there may be another. */
    boolean scoreNext(LocalDate day) {
        var position = refreshes.lockPosition(day);
        if (position.isEmpty()) {
            return false;
        }
        var ids = refreshes.customersAfter(position.get(), CHUNK);
        if (ids.isEmpty()) {
            refreshes.finish(day, clock.instant());
            return false;
        }
        score(ids);
        refreshes.advance(day, ids.get(ids.size() - 1), ids.size());
        return true;
    }

    private void score(Collection<Long> customerIds) {
        var now = clock.instant();
        var scores = new LinkedHashMap<Long, RiskScore>();
        // Most customers have the same facts: nothing happened. Rules are pure, so each kind is asked about once.
        var asked = new HashMap<RiskFacts, RiskScore>();
        facts.of(customerIds, now).forEach((id, fact) -> scores.put(id, asked.computeIfAbsent(fact, rules::score)));
        table.keep(scores, now);
        settle(customerIds, now);
    }

    private void settle(Collection<Long> customerIds, Instant now) {
        table.settle(customerIds, now)
                .forEach(turned -> note(
                        turned.id(),
                        turned.atRisk() ? Kind.AT_RISK_BEGAN : Kind.AT_RISK_ENDED,
                        Actor.SYSTEM,
                        Map.of()));
    }

    /** What we think of a customer, and why. */
    public CustomerRisk of(long customerId) {
        var kept = table.score(customerId);
        var override = table.override(customerId, clock.instant());
        var atRisk = override.map(RiskOverride::atRisk)
                .orElseGet(() -> kept.map(one -> one.score().atRisk()).orElse(false));
        return new CustomerRisk(
                atRisk,
                kept.map(AtRiskTable.Kept::score).orElse(null),
                kept.map(AtRiskTable.Kept::foundAt).orElse(null),
                override.orElse(null));
    }

    /**
     * A person knows better. Replaces an earlier override.
     *
     * @param reason in the person's own words
     * @param endsAt within a year; from then on the score counts again, at the latest after the next refresh
     * @throws InvalidOverride when it has ended already or lasts too long
     */
    public void override(long customerId, boolean atRisk, String reason, Instant endsAt, String userId) {
        var now = clock.instant();
        if (!endsAt.isAfter(now) || endsAt.isAfter(now.plus(LONGEST_OVERRIDE))) {
            throw new InvalidOverride();
        }
        transaction.executeWithoutResult(status -> {
            table.endOverride(customerId, userId, now);
            table.insert(customerId, new RiskOverride(atRisk, reason, userId, now, endsAt));
            note(
                    customerId,
                    Kind.AT_RISK_OVERRIDDEN,
                    Actor.staff(userId),
                    Map.of("atRisk", atRisk, "endsAt", endsAt.toString()));
            settle(List.of(customerId), now);
        });
    }

    /** The score counts again. Without an override nothing happens. */
    public void endOverride(long customerId, String userId) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (table.endOverride(customerId, userId, now)) {
                note(customerId, Kind.OVERRIDE_ENDED, Actor.staff(userId), Map.of());
                settle(List.of(customerId), now);
            }
        });
    }

    private void note(long customerId, Kind kind, Actor by, Map<String, Object> data) {
        history.append(new CustomerEvent(customerId, clock.instant(), by, kind, data));
    }
}
