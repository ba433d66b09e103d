package org.huifang.followup.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.customer.CustomerType;
import org.huifang.followup.delivery.DeliveryTable.Outcome;
import org.huifang.followup.delivery.DeliveryTable.Stored;
import org.huifang.followup.delivery.DeliveryTable.Wanted;
import org.huifang.followup.planning.Cadence;
import org.huifang.followup.planning.CadenceRow;
import org.huifang.followup.planning.ContactLimits;
import org.huifang.followup.planning.ContactOccasion;
import org.huifang.home.HomeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in deliveries. Each becomes a question the app may ask; few become a follow-up, and for the others there is one more in
 * a count. The same waybill again changes nothing.
 */
@Service
public class DeliveryDesk {

    /** Known deliveries by what becomes of them. */
    private record Sorted(List<DeliveryCandidate> invited, Map<Outcome, Integer> outcomes) {}

    private static final Outcome INVITED = new Outcome("INVITED", "");

    private final DeliveryTable deliveries;
    private final Cadence cadence;
    private final ContactLimits limits;
    private final Clock clock;

    DeliveryDesk(DeliveryTable deliveries, Cadence cadence, ContactLimits limits, Clock clock) {
        this.deliveries = deliveries;
        this.cadence = cadence;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    public DeliveryReceipt take(List<DeliveredParcel> parcels) {
        var now = clock.instant();
        var stored = deliveries.store(parcels, now);
        var unknown = (int)
                stored.stream().filter(parcel -> parcel.customerId() == null).count();
        var sorted = invite(
                stored.stream()
                        .filter(parcel -> parcel.customerId() != null)
                        .map(Stored::waybill)
                        .toList(),
                now);
        if (unknown > 0) {
            sorted.outcomes().put(new Outcome("UNKNOWN_CUSTOMER", ""), unknown);
        }
        if (!sorted.outcomes().isEmpty()) {
            deliveries.count(HomeTime.dayOf(now), sorted.outcomes());
        }
        var invited = sorted.invited().size();
        return new DeliveryReceipt(
                parcels.size(), parcels.size() - stored.size(), unknown, invited, stored.size() - unknown - invited);
    }

    private Sorted invite(List<String> waybills, Instant now) {
        var rules = rules();
        var sorted = sort(look(waybills, rules, now), rules, now);
        if (!sorted.invited().isEmpty()) {
            deliveries.lockCustomers(
                    sorted.invited().stream().map(DeliveryCandidate::customerId).toList());
            // Another batch may have invited them meanwhile, so look again.
            var again = look(
                    sorted.invited().stream().map(DeliveryCandidate::waybill).toList(), rules, now);
            sorted.outcomes().remove(INVITED);
            var still = sort(again, rules, now);
            still.outcomes().forEach((outcome, n) -> sorted.outcomes().merge(outcome, n, Integer::sum));
            deliveries.insertFollowUps(
                    still.invited().stream()
                            .map(candidate -> wanted(candidate, rule(candidate, rules)))
                            .toList(),
                    now);
            return new Sorted(still.invited(), sorted.outcomes());
        }
        return sorted;
    }

    private List<DeliveryCandidate> look(List<String> waybills, List<CadenceRow> rules, Instant now) {
        return waybills.isEmpty()
                ? List.of()
                : deliveries.candidates(waybills, rules, now, now.minus(ContactLimits.LATELY));
    }

    private Sorted sort(List<DeliveryCandidate> candidates, List<CadenceRow> rules, Instant now) {
        var sorted = new Sorted(new ArrayList<>(), new HashMap<>());
        var seen = new HashSet<Long>();
        for (var candidate : candidates) {
            var against = seen.contains(candidate.customerId())
                    ? Optional.of("OTHER_OCCASION")
                    : against(candidate, rule(candidate, rules), now);
            if (against.isEmpty()) {
                seen.add(candidate.customerId());
                sorted.invited().add(candidate);
            }
            var outcome =
                    against.map(reason -> new Outcome("SUPPRESSED", reason)).orElse(INVITED);
            sorted.outcomes().merge(outcome, 1, Integer::sum);
        }
        return sorted;
    }

    /** Row of a table, or code. */
    private Optional<String> against(DeliveryCandidate candidate, CadenceRow rule, Instant now) {
        if (!rule.isWanted()) {
            return Optional.of(rule.rule());
        }
        if (dueAt(candidate, rule).isBefore(now)) {
            return Optional.of("TOO_LATE");
        }
        return limits.reasonAgainst(candidate.facts(rule.purpose(), rule.way()));
    }

    private static Instant dueAt(DeliveryCandidate candidate, CadenceRow rule) {
        return candidate.deliveredAt().plus(Duration.ofHours(rule.withinHours()));
    }

    private static Wanted wanted(DeliveryCandidate candidate, CadenceRow rule) {
        return new Wanted(
                candidate.customerId(),
                candidate.waybill(),
                rule.way(),
                rule.questionnaire(),
                rule.skill(),
                candidate.region(),
                rule.valueRank(0),
                rule.rule(),
                dueAt(candidate, rule));
    }

    private List<CadenceRow> rules() {
        return Arrays.stream(CustomerType.values())
                .flatMap(type ->
                        Stream.of(true, false).map(atRisk -> cadence.row(type, atRisk, ContactOccasion.DELIVERY)))
                .toList();
    }

    private static CadenceRow rule(DeliveryCandidate candidate, List<CadenceRow> rules) {
        return rules.stream()
                .filter(row -> row.type() == candidate.type() && row.atRisk() == candidate.atRisk())
                .findFirst()
                .orElseThrow();
    }
}
