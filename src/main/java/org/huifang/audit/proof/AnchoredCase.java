package org.huifang.audit.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.proof.Anchor.Leaf;

/** An anchor with what it says of one case and the way from there to its root, as bundles have it. */
public final class AnchoredCase {

    public static Map<String, Object> of(Anchor anchor, Leaf leaf, List<MerkleTree.Step> way) {
        var item = new LinkedHashMap<String, Object>();
        item.put("anchor", anchor.fields());
        item.put("leaf", fields(leaf));
        item.put("way", way.stream().map(AnchoredCase::fields).toList());
        return item;
    }

    private static Map<String, Object> fields(Leaf leaf) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", leaf.number());
        fields.put("ledgerSeq", leaf.ledgerSeq());
        fields.put("ledgerHash", leaf.ledgerHash());
        fields.put("traceSeq", leaf.traceSeq());
        fields.put("traceHash", leaf.traceHash());
        return fields;
    }

    private static Map<String, Object> fields(MerkleTree.Step step) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("left", step.left());
        fields.put("hash", step.hash());
        return fields;
    }

    private AnchoredCase() {}
}
