package org.huifang.audit.anchor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.audit.proof.Anchor;
import org.huifang.audit.proof.Anchor.Leaf;
import org.huifang.audit.proof.Digests;
import org.huifang.audit.proof.Keys;
import org.huifang.audit.proof.MerkleTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the anchor of a day, and shows a case under the anchors that have it. */
@Service
public class Anchors {

    private final AnchorTable table;
    private final ProofKey key;
    private final Clock clock;
    /** What an anchor stands over never changes; a day of a big house is some tens of thousands of leaves. */
    private final Cache<Long, Tree> trees =
            Caffeine.newBuilder().maximumSize(20).build();

    private record Tree(Anchor anchor, List<Leaf> leaves, MerkleTree hashes) {}

    Anchors(AnchorTable table, ProofKey key, Clock clock) {
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /** Covers every chain that has grown since the last anchor; a day that has one keeps it. */
    @Transactional
    public Anchor make(LocalDate day) {
        table.lock();
        return table.ofDay(day.toString()).orElseGet(() -> fresh(day));
    }

    private Anchor fresh(LocalDate day) {
        var now = table.databaseTime();
        var leaves = table.grownSince(table.coveredUntil());
        var last = table.last();
        var root = leaves.isEmpty()
                ? Digests.of("no chain has grown")
                : tree(leaves).root();
        var unsigned = new Anchor(
                last.map(Anchor::seq).orElse(0L) + 1,
                day.toString(),
                clock.instant().toString(),
                leaves.size(),
                root,
                last.map(Anchor::hash).orElse(""),
                Keys.text(key.publicKey()),
                "");
        var anchor = unsigned.signed(key.privateKey());
        table.insert(anchor, leaves, now);
        return anchor;
    }

    private static MerkleTree tree(List<Leaf> leaves) {
        return new MerkleTree(leaves.stream().map(Leaf::hash).toList());
    }

    public List<Anchor> from(long seq) {
        return table.from(seq);
    }

    /** A case under each anchor that has it, with the way to the root, as bundles have it. */
    public List<Map<String, Object>> of(String caseNumber) {
        return table.placesOf(caseNumber).stream()
                .map(place -> {
                    var tree = trees.get(place.anchor(), this::read);
                    return tree.anchor()
                            .over(
                                    tree.leaves().get(place.position()),
                                    tree.hashes().wayFrom(place.position()));
                })
                .toList();
    }

    private Tree read(long seq) {
        var leaves = table.leavesOf(seq);
        return new Tree(table.from(seq).get(0), leaves, tree(leaves));
    }
}
