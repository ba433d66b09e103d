package org.huifang.audit.proof;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huifang.audit.proof.Anchor.Leaf;
import org.huifang.audit.proof.Chain.Head;
import org.huifang.audit.proof.Finding.Kind;
import org.huifang.audit.proof.form.Fields;
import org.huifang.audit.proof.form.Unreadable;

/** Whether the anchors in a bundle are signed and have this case under their root, and what they say of its chains. */
class AnchorCheck {

    static final String PART = "anchors";

    private final String number;
    private final List<PublicKey> trusted;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();

    /** @param trusted keys that may have signed; none: whichever an anchor names */
    AnchorCheck(String number, List<?> items, List<PublicKey> trusted) {
        this.number = number;
        this.trusted = trusted;
        for (int i = 0; i < items.size(); i++) {
            check("%s[%d]".formatted(PART, i), items.get(i));
        }
    }

    private void check(String place, Object item) {
        try {
            var fields = Fields.of(place, item).only("anchor", "leaf", "way");
            var anchor = Anchor.of(fields.object("anchor"));
            var leaf = leaf(fields.object("leaf"));
            var way = fields.objects("way").stream()
                    .map(step -> new MerkleTree.Step(step.flag("left"), step.text("hash")))
                    .toList();
            var key = Keys.publicKey(anchor.publicKey());
            if (!anchor.isSignedBy(key) || !(trusted.isEmpty() || trusted.contains(key))) {
                findings.add(
                        new Finding(Kind.NOT_SIGNED, place, "its signature is not that of the key it should have"));
            } else if (!leaf.number().equals(number)) {
                findings.add(new Finding(Kind.FOREIGN, place, "it is of case " + leaf.number()));
            } else if (!MerkleTree.rootOf(leaf.hash(), way).equals(anchor.root())) {
                findings.add(new Finding(Kind.ALTERED, place, "what it says of this case is not under its root"));
            } else {
                leaves.add(leaf);
                anchors.add(anchor);
            }
        } catch (Unreadable otherwise) {
            findings.add(Finding.of(otherwise));
        } catch (IllegalArgumentException noKey) {
            findings.add(new Finding(Kind.NOT_SIGNED, place, "its key is none"));
        }
    }

    private static Leaf leaf(Fields fields) {
        return new Leaf(
                fields.text("number"),
                fields.whole("ledgerSeq"),
                fields.text("ledgerHash"),
                fields.whole("traceSeq"),
                fields.text("traceHash"));
    }

    List<Finding> findings() {
        return findings;
    }

    List<Anchor> anchors() {
        return anchors;
    }

    /** What the anchors that hold say a chain contained. */
    Stream<Head> heads(Chain chain) {
        return leaves.stream()
                .map(leaf -> chain == Chain.LEDGER
                        ? new Head("anchor", leaf.ledgerSeq(), leaf.ledgerHash())
                        : new Head("anchor", leaf.traceSeq(), leaf.traceHash()))
                .filter(head -> head.seq() > 0);
    }
}
