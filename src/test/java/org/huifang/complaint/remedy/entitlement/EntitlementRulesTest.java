package org.huifang.complaint.remedy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code rules/entitlement.drl} recommends, one row for each line of the compensation policy. Amounts in cents. */
class EntitlementRulesTest {

    private static final EntitlementRules RULES = new EntitlementRules();
    private static final TreeSet<String> FIRED = new TreeSet<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
            CASE                                       | KIND           | CAUSE           | SHARE | LOSS   | PROVEN | DECLARED | INSURED | FREIGHT | FEE | SALVAGE | VALUE LOST | OWES
            delay                                      | DELAY          | CARRIER         | 100   |        | false  |          |         | 1200    | 0   | 0       | false      | FREIGHT_REFUND 1200
            delay, insured: the fee stays              | DELAY          | CARRIER         | 100   |        | false  | 50000    | 50000   | 1200    | 300 | 0       | false      | FREIGHT_REFUND 1200
            delay, freight not known                   | DELAY          | CARRIER         | 100   |        | false  |          |         |         |     | 0       | false      | !FREIGHT_UNKNOWN
            delay, goods spoiled, proven               | DELAY          | CARRIER         | 100   | 8000   | true   |          |         | 1200    | 0   | 0       | true       | FREIGHT_REFUND 1200, COMPENSATION 8000, OPENING_BAND 1200-8400
            delay, a third spoiled, insured            | DELAY          | CARRIER         | 33    | 8000   | true   |          | 10000   | 1200    | 90  | 0       | true       | FREIGHT_REFUND 1200, COMPENSATION 3300
            delay by force majeure                     | DELAY          | FORCE_MAJEURE   | 100   |        | false  |          |         | 1200    | 0   | 0       | false      | EXPLANATION 0
            damage by the nature of the goods          | TOTAL_DAMAGE   | NATURE_OF_GOODS | 100   | 8000   | true   |          | 10000   | 1200    | 0   | 0       | false      | EXPLANATION 0
            damage by the sender's packing             | PARTIAL_DAMAGE | CUSTOMER        | 50    | 8000   | true   |          |         | 1200    | 0   | 0       | false      | EXPLANATION 0
            lost, insured over its value               | LOSS           | CARRIER         | 100   | 80000  | true   | 100000   | 100000  | 1500    | 500 | 0       | false      | FREIGHT_REFUND 1500, COMPENSATION 80000
            lost, insured under its value              | LOSS           | CARRIER         | 100   | 120000 | true   | 100000   | 100000  | 1500    | 500 | 0       | false      | FREIGHT_REFUND 1500, COMPENSATION 100000
            lost, insured, no proof                    | LOSS           | CARRIER         | 100   |        | false  | 100000   | 100000  | 1500    | 500 | 0       | false      | FREIGHT_REFUND 1500, COMPENSATION 0-100000
            broken in part, insured                    | PARTIAL_DAMAGE | CARRIER         | 30    | 20000  | true   | 100000   | 100000  | 1500    | 500 | 0       | false      | FREIGHT_REFUND 1500, COMPENSATION 30000
            a third of an odd sum, insured             | SHORT_CONTENTS | CARRIER         | 33    |        | false  |          | 9999    | 1500    | 500 | 0       | false      | FREIGHT_REFUND 1500, COMPENSATION 3300
            lost, uninsured, proven                    | LOSS           | CARRIER         | 100   | 45678  | true   |          |         | 1000    | 0   | 0       | false      | FREIGHT_REFUND 1000, COMPENSATION 45678, OPENING_BAND 1000-7000
            broken in part, uninsured, proven          | PARTIAL_DAMAGE | CARRIER         | 40    | 5600   | true   |          |         | 1000    | 0   | 0       | false      | FREIGHT_REFUND 1000, COMPENSATION 5600, OPENING_BAND 1000-7000
            lost, uninsured, no proof                  | LOSS           | CARRIER         | 100   |        | false  |          |         | 1000    | 0   | 0       | false      | FREIGHT_REFUND 1000, COMPENSATION 10000, OPENING_BAND 1000-7000
            lost, uninsured, stated and declared       | LOSS           | CARRIER         | 100   | 30000  | false  | 25000    |         | 1000    | 0   | 0       | false      | FREIGHT_REFUND 1000, COMPENSATION 10000-30000, OPENING_BAND 1000-7000
            broken, remains are worth something        | TOTAL_DAMAGE   | CARRIER         | 100   | 50000  | true   |          | 40000   | 1000    | 200 | 15000   | false      | FREIGHT_REFUND 1000, COMPENSATION 25000, !SALVAGE_DEDUCTED
            broken, remains are worth more than owed   | TOTAL_DAMAGE   | CARRIER         | 100   | 5000   | true   |          |         | 1000    | 0   | 15000   | false      | FREIGHT_REFUND 1000, COMPENSATION 0, OPENING_BAND 1000-7000, !SALVAGE_DEDUCTED
            nothing lost                               | NONE           | CARRIER         | 100   |        | false  |          |         | 1000    | 0   | 0       | false      |
            """)
    void recommends(
            String what,
            LossKind kind,
            Cause cause,
            int share,
            Long loss,
            boolean proven,
            Long declared,
            Long insured,
            Long freight,
            Long fee,
            long salvage,
            boolean valueLost,
            String owes) {
        var assessment = assess(new ClaimFacts(
                kind, cause, share, loss, proven, declared, insured, freight, fee, salvage, 3, valueLost, 0, false));

        assertThat(shown(assessment)).isEqualTo(owes == null ? List.of() : Arrays.asList(owes.split(", ")));
    }

    @Test
    void flagsEarlierPaymentOnTheSameWaybillAndStillRecommends() {
        var assessment = assess(claim(LossKind.DELAY, 5000, false));

        assertThat(shown(assessment)).containsExactly("FREIGHT_REFUND 1200", "!DUPLICATE_PAYMENT");
        assertThat(assessment.supports(1200)).isFalse();
        assertThat(assessment.supports(0)).isFalse();
    }

    @Test
    void recommendsGoodwillWhereNothingWasLostAndNoneWasGivenLately() {
        assertThat(shown(assess(claim(LossKind.NONE, 0, true)))).containsExactly("GOODWILL_VOUCHER 1000");
        assertThat(shown(assess(claim(LossKind.DELAY, 0, true)))).containsExactly("FREIGHT_REFUND 1200");
    }

    @Test
    void owesNothingForParcelThatWasNotLate() {
        var onTime = new ClaimFacts(
                LossKind.DELAY, Cause.CARRIER, 100, null, false, null, null, 1200L, 0L, 0, 0, false, 0, false);

        assertThat(assess(onTime).entitlements()).isEmpty();
    }

    @Test
    void saysWhichDecisionsItSupports() {
        var band = assess(new ClaimFacts(
                LossKind.LOSS, Cause.CARRIER, 100, 30000L, false, null, null, 1000L, 0L, 0, null, false, 0, false));
        var exempt = assess(new ClaimFacts(
                LossKind.LOSS, Cause.CUSTOMER, 100, 30000L, true, null, null, 1000L, 0L, 0, null, false, 0, false));

        assertThat(band.supports(11_000)).isTrue();
        assertThat(band.supports(31_000)).isTrue();
        assertThat(band.supports(10_999)).isFalse();
        assertThat(band.supports(31_001)).isFalse();
        assertThat(band.supports(0)).isFalse();
        assertThat(exempt.supports(0)).isTrue();
        assertThat(exempt.supports(1)).isFalse();
    }

    @Test
    void givesTwoAgentsTheSameProposalForTheSameFacts() throws Exception {
        var facts = new ArrayList<ClaimFacts>();
        var random = new Random(42);
        for (int i = 0; i < 200; i++) {
            facts.add(randomClaim(random));
        }
        var expected = facts.stream().map(RULES::assess).toList();
        var agents = Executors.newFixedThreadPool(4);
        try {
            var answers = agents.invokeAll(Collections.nCopies(
                    4, () -> facts.stream().map(RULES::assess).toList()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            agents.shutdown();
        }
    }

    @Test
    void neverRefusesAndNeverOwesLessThanNothing() {
        var random = new Random(7);
        IntStream.range(0, 500)
                .mapToObj(i -> randomClaim(random))
                .map(RULES::assess)
                .forEach(assessment -> {
                    assertThat(assessment.entitlements()).allSatisfy(entitlement -> {
                        assertThat(entitlement.fromCents()).isNotNegative();
                        assertThat(entitlement.toCents()).isGreaterThanOrEqualTo(entitlement.fromCents());
                        assertThat(assessment.rules()).contains(entitlement.rule());
                    });
                    assertThat(assessment.packageVersion()).matches("[0-9a-f]{12}");
                });
    }

    @AfterAll
    static void everyRuleWasSeenToFire() {
        assertThat(FIRED).containsExactlyElementsOf(RULES.names());
    }

    private static Assessment assess(ClaimFacts facts) {
        var assessment = RULES.assess(facts);
        FIRED.addAll(assessment.rules());
        return assessment;
    }

    private static ClaimFacts claim(LossKind kind, long paidBefore, boolean goodwill) {
        return new ClaimFacts(
                kind, Cause.CARRIER, 100, null, false, null, null, 1200L, 0L, 0, 3, false, paidBefore, goodwill);
    }

    private static ClaimFacts randomClaim(Random random) {
        return new ClaimFacts(
                LossKind.values()[random.nextInt(LossKind.values().length)],
                Cause.values()[random.nextInt(Cause.values().length)],
                1 + random.nextInt(100),
                random.nextBoolean() ? null : random.nextLong(1_000_000),
                random.nextBoolean(),
                random.nextBoolean() ? null : random.nextLong(1_000_000),
                random.nextBoolean() ? null : random.nextLong(1_000_000),
                random.nextInt(4) == 0 ? null : random.nextLong(100_000),
                random.nextBoolean() ? null : random.nextLong(1_000),
                random.nextLong(50_000),
                random.nextBoolean() ? null : random.nextInt(10),
                random.nextBoolean(),
                random.nextInt(5) == 0 ? 100 : 0,
                random.nextInt(5) == 0);
    }

    private static List<String> shown(Assessment assessment) {
        var lines = new ArrayList<String>();
        for (var owed : assessment.entitlements()) {
            var amount = owed.fromCents() == owed.toCents()
                    ? "" + owed.fromCents()
                    : "%d-%d".formatted(owed.fromCents(), owed.toCents());
            lines.add(owed.kind() + " " + amount);
        }
        assessment.remarks().forEach(remark -> lines.add("!" + remark.code()));
        return lines;
    }
}
