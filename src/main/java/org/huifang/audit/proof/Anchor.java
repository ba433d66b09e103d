package org.huifang.audit.proof;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.proof.form.Fields;

/**
 * What was signed on one day for all chains that had grown: a root over their heads, and the hash of the anchor before.
 *
 * @param seq from 1, without gaps
 * @param day by the calendar of the house, such as {@code 2026-11-22}
 * @param chains how many cases are under the root
 * @param previous hash of the anchor before, empty for the first
 * @param publicKey of the key that signed it
 */
public record Anchor(
        long seq,
        String day,
        String madeAt,
        long chains,
        String root,
        String previous,
        String publicKey,
        String signature) {

    /** A case under an anchor: how far its chains had got. */
    public record Leaf(String number, long ledgerSeq, String ledgerHash, long traceSeq, String traceHash) {

        public String hash() {
            return MerkleTree.leaf(String.join("\n", number, ledgerSeq + " " + ledgerHash, traceSeq + " " + traceHash));
        }

        Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("number", number);
            fields.put("ledgerSeq", ledgerSeq);
            fields.put("ledgerHash", ledgerHash);
            fields.put("traceSeq", traceSeq);
            fields.put("traceHash", traceHash);
            return fields;
        }
    }

    public Anchor signed(PrivateKey key) {
        return new Anchor(seq, day, madeAt, chains, root, previous, publicKey, Keys.sign(signedText(), key));
    }

    /** Everything but the signature. */
    public String signedText() {
        return String.join("\n", "anchor", seq + "", day, madeAt, chains + "", root, previous, publicKey);
    }

    public String hash() {
        return Digests.of(signedText());
    }

    public boolean isSignedBy(PublicKey key) {
        return Keys.isSigned(signedText(), signature, key);
    }

    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seq", seq);
        fields.put("day", day);
        fields.put("madeAt", madeAt);
        fields.put("chains", chains);
        fields.put("root", root);
        fields.put("previous", previous);
        fields.put("publicKey", publicKey);
        fields.put("signature", signature);
        return fields;
    }

    /** As bundles have it: the anchor, what it says of one case, and the way from there to the root. */
    public Map<String, Object> over(Leaf leaf, List<MerkleTree.Step> way) {
        var item = new LinkedHashMap<String, Object>();
        item.put("anchor", fields());
        item.put("leaf", leaf.fields());
        item.put("way", way.stream().map(MerkleTree.Step::fields).toList());
        return item;
    }

    static Anchor of(Fields fields) {
        return new Anchor(
                fields.whole("seq"),
                fields.text("day"),
                fields.text("madeAt"),
                fields.whole("chains"),
                fields.text("root"),
                fields.text("previous"),
                fields.text("publicKey"),
                fields.text("signature"));
    }
}
