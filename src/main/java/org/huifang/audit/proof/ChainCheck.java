package org.huifang.audit.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.Chain.Head;
import org.huifang.audit.proof.Finding.Kind;

/** Says which entries of one chain were altered, removed, added, reordered, cut off, or belong to another case. */
class ChainCheck {

    private final Chain chain;
    private final String number;
    private final List<Entry> entries;
    private final List<Head> heads;
    private final List<Finding> findings = new ArrayList<>();
    /** What counts as the chain: one entry for each seq. */
    private final Map<Long, Mending> kept = new TreeMap<>();

    /** @param heads what the chain is known to have contained, by seal and anchors */
    ChainCheck(Chain chain, String number, List<Entry> entries, List<Head> heads) {
        this.chain = chain;
        this.number = number;
        this.entries = entries;
        this.heads = heads;
    }

    List<Finding> findings() {
        var own = new ArrayList<Mending>();
        IntStream.range(0, entries.size())
                .mapToObj(index -> Mending.of(chain, number, entries, index))
                .forEach(mending -> {
                    if (mending.entry().number().equals(number)) {
                        own.add(mending);
                    } else {
                        find(
                                Kind.FOREIGN,
                                mending.entry().seq(),
                                "it is of case " + mending.entry().number());
                    }
                });
        own.stream()
                .collect(Collectors.groupingBy(mending -> mending.entry().seq(), TreeMap::new, Collectors.toList()))
                .forEach(this::keepOne);
        findReordered(own);
        kept.values().stream()
                .filter(Mending::wasNeeded)
                .filter(mending -> !mending.field().equals("seq") || seqsAltered(own) == 1)
                .forEach(mending -> find(Kind.ALTERED, mending.entry().seq(), mending.field()));
        findMissing();
        findReplaced();
        heads.forEach(this::findOtherThanSigned);
        return findings;
    }

    /** Of several entries with one seq, the one that its neighbours follow from is the chain's. */
    private void keepOne(long seq, List<Mending> same) {
        var best = same.stream()
                .max(Comparator.comparing((Mending mending) -> links(mending.entry()))
                        .thenComparing(mending -> !mending.wasNeeded()))
                .orElseThrow();
        var beyond = heads.stream().anyMatch(head -> head.witness().equals(Seal.WITNESS) && seq > head.seq());
        if (beyond) {
            same.forEach(mending -> find(Kind.ADDED, seq, "behind the end that was signed"));
            return;
        }
        kept.put(seq, best);
        same.stream()
                .filter(mending -> mending != best)
                .forEach(added -> find(Kind.ADDED, seq, "another entry with this number is the one that is followed"));
    }

    private long links(Entry entry) {
        return entries.stream()
                        .filter(other -> other.previous().equals(entry.hash()) && other.seq() == entry.seq() + 1)
                        .count()
                + entries.stream()
                        .filter(other -> other.hash().equals(entry.previous()) && other.seq() == entry.seq() - 1)
                        .count()
                + heads.stream()
                        .filter(head -> head.seq() == entry.seq() && head.hash().equals(entry.hash()))
                        .count();
    }

    private static long seqsAltered(List<Mending> own) {
        return own.stream().filter(mending -> mending.field().equals("seq")).count();
    }

    /** Either whole entries stand in another order, or two have each other's number. */
    private void findReordered(List<Mending> own) {
        var inPlace = own.stream().filter(kept::containsValue).toList();
        var sorted = inPlace.stream()
                .sorted(Comparator.comparing(mending -> mending.entry().seq()))
                .toList();
        var moved = IntStream.range(0, inPlace.size())
                .filter(index -> inPlace.get(index) != sorted.get(index))
                .mapToObj(index -> inPlace.get(index).entry().seq())
                .sorted()
                .toList();
        var onlyOneNumberAltered = seqsAltered(own) == 1;
        if (!moved.isEmpty() && !onlyOneNumberAltered) {
            find(Kind.REORDERED, moved.get(0), "out of place: " + moved);
        } else if (seqsAltered(own) > 1) {
            inPlace.stream()
                    .filter(mending -> mending.field().equals("seq"))
                    .forEach(mending -> find(Kind.REORDERED, mending.entry().seq(), "it stands under another number"));
        }
    }

    private void findMissing() {
        var last = kept.keySet().stream().reduce((one, other) -> other).orElse(0L);
        for (long seq = 1; seq < last; seq++) {
            if (!kept.containsKey(seq)) {
                find(Kind.REMOVED, seq, "the entry after it does not follow from the one before");
            }
        }
        var signed = heads.stream().mapToLong(Head::seq).max().orElse(0);
        if (signed > last) {
            find(Kind.TRUNCATED, last + 1, "entries %d to %d are missing at the end".formatted(last + 1, signed));
        }
    }

    /** An entry that is whole in itself, but not the one the next follows from. */
    private void findReplaced() {
        kept.forEach((seq, mending) -> {
            var next = kept.get(seq + 1);
            var first = seq == 1 && !mending.entry().previous().isEmpty() && !mending.wasNeeded();
            if (first) {
                find(Kind.ALTERED, seq, "a first entry follows from nothing");
            }
            if (next != null
                    && !mending.wasNeeded()
                    && !next.wasNeeded()
                    && !next.entry().previous().equals(mending.entry().hash())) {
                find(Kind.ALTERED, seq, "entry %d does not follow from it".formatted(seq + 1));
            }
        });
    }

    private void findOtherThanSigned(Head head) {
        var mending = kept.get(head.seq());
        if (mending != null && !mending.wasNeeded() && !mending.entry().hash().equals(head.hash())) {
            find(Kind.ALTERED, head.seq(), "it, or one before it, is not the one known to the " + head.witness());
        }
    }

    private void find(Kind kind, long seq, String detail) {
        findings.add(new Finding(kind, "%s entry %d".formatted(chain.title(), seq), detail));
    }
}
