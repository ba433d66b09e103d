package org.huifang.insight.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huifang.insight.agent.StarCandidate.Standing;
import org.huifang.insight.indicator.Estimate;

/**
 * Indirect standardisation: what an agent's customers said, against what the same mix of cases (category by customer type) lets expect
 * of the whole house. Ranked by the lower end of the ratio's 95 % interval: Wilson's for the share, the expected number taken as known.
 */
final class StarRanking {

    private static final double PERCENT = 100;

    /** Ratios are told to three places; what is level there is level. */
    private static final double PLACES = 1000;

    private StarRanking() {}

    private record Mix(String category, String customerType) {

        static Mix of(MixCell cell) {
            return new Mix(cell.category(), cell.customerType());
        }
    }

    /** @param complainedAbout about whom a complaint was upheld; not ranked */
    static List<StarCandidate> of(List<MixCell> cells, Set<String> complainedAbout) {
        var house = houseShares(cells);
        var byAgent =
                cells.stream().collect(Collectors.groupingBy(MixCell::agent, LinkedHashMap::new, Collectors.toList()));
        var candidates = byAgent.entrySet().stream()
                .map(entry ->
                        candidate(entry.getKey(), entry.getValue(), house, complainedAbout.contains(entry.getKey())))
                .toList();
        var ranked = ranked(candidates.stream()
                .filter(candidate -> candidate.standing() == Standing.RANKED)
                .sorted(Comparator.comparing(StarRanking::level).reversed().thenComparing(StarCandidate::agent))
                .toList());
        candidates.stream()
                .filter(candidate -> candidate.standing() != Standing.RANKED)
                .sorted(Comparator.comparing(StarCandidate::n).reversed().thenComparing(StarCandidate::agent))
                .forEach(ranked::add);
        return ranked;
    }

    private static Map<Mix, Double> houseShares(List<MixCell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(
                        Mix::of,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                alike -> (double) alike.stream()
                                                .mapToLong(MixCell::solved)
                                                .sum()
                                        / alike.stream().mapToLong(MixCell::n).sum())));
    }

    private static StarCandidate candidate(
            String agent, List<MixCell> cells, Map<Mix, Double> house, boolean complainedAbout) {
        var n = cells.stream().mapToLong(MixCell::n).sum();
        var solved = cells.stream().mapToLong(MixCell::solved).sum();
        var expected = cells.stream()
                .mapToDouble(cell -> cell.n() * house.get(Mix.of(cell)))
                .sum();
        if (n < Estimate.SOUND_FROM || expected == 0) {
            return new StarCandidate(agent, n, solved, expected, null, null, null, null, false, Standing.TOO_FEW);
        }
        var share = Estimate.ofShare(solved, n);
        var scale = n / expected;
        return new StarCandidate(
                agent,
                n,
                solved,
                expected,
                solved / expected,
                share.low() / PERCENT * scale,
                share.high() / PERCENT * scale,
                null,
                false,
                complainedAbout ? Standing.COMPLAINED_ABOUT : Standing.RANKED);
    }

    /** Whoever is level shares a rank, and the next one's says how many stand before. */
    private static List<StarCandidate> ranked(List<StarCandidate> sorted) {
        var ranked = new ArrayList<StarCandidate>();
        var rank = 0;
        for (var place = 0; place < sorted.size(); place++) {
            var candidate = sorted.get(place);
            if (place == 0 || level(candidate) != level(sorted.get(place - 1))) {
                rank = place + 1;
            }
            ranked.add(candidate.placed(rank, candidate.high() < sorted.get(0).low()));
        }
        return ranked;
    }

    private static long level(StarCandidate candidate) {
        return Math.round(candidate.low() * PLACES);
    }
}
