package org.huifang.audit.proof;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.form.Json;

/** Makes bundles: the chains of a case and what stands beside them, under one signature. */
public final class Seal {

    public static final String FORMAT = "huifang-dossier/1";
    /** How findings call the seal. */
    static final String WITNESS = "seal";

    /**
     * @param chains all entries of both, in order
     * @param parts lists of objects by name
     * @return the bundle as it is written to a file
     */
    public static byte[] bundle(
            String number,
            String madeAt,
            Map<Chain, List<Entry>> chains,
            Map<String, List<Map<String, Object>>> parts,
            PublicKey publicKey,
            PrivateKey privateKey) {
        var seal = new LinkedHashMap<String, Object>();
        seal.put("format", FORMAT);
        seal.put("number", number);
        seal.put("madeAt", madeAt);
        seal.put("publicKey", Keys.text(publicKey));
        for (var chain : Chain.values()) {
            seal.put(chain.title(), head(chains.get(chain)));
        }
        var digests = new LinkedHashMap<String, Object>();
        parts.forEach((name, items) -> digests.put(name, PartCheck.digests(items)));
        seal.put("parts", digests);
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("seal", seal);
        bundle.put("signature", Keys.sign(Json.line(seal), privateKey));
        for (var chain : Chain.values()) {
            bundle.put(
                    chain.title(), chains.get(chain).stream().map(Seal::fields).toList());
        }
        bundle.put("parts", parts);
        return Json.document(bundle);
    }

    private static Map<String, Object> head(List<Entry> entries) {
        var head = new LinkedHashMap<String, Object>();
        var last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        head.put("seq", last == null ? 0L : last.seq());
        head.put("hash", last == null ? "" : last.hash());
        return head;
    }

    private static Map<String, Object> fields(Entry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", entry.number());
        fields.put("seq", entry.seq());
        fields.put("at", entry.at());
        fields.put("actor", entry.actor());
        fields.put("kind", entry.kind());
        fields.put("data", entry.data());
        fields.put("previous", entry.previous());
        fields.put("hash", entry.hash());
        return fields;
    }

    private Seal() {}
}
