package org.huifang.audit.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.form.Fields;
import org.huifang.audit.proof.form.Json;
import org.huifang.audit.proof.form.Unreadable;

/** A bundle as it was read, which need not be as it was sealed. */
record Bundle(Fields seal, String signature, Map<Chain, List<Entry>> chains, Map<String, List<?>> parts) {

    /** @throws Unreadable naming the place that no bundle has like this */
    static Bundle read(byte[] document) {
        var bundle = Fields.of("bundle", Json.read(document)).only("seal", "signature", "ledger", "trace", "parts");
        var chains = new EnumMap<Chain, List<Entry>>(Chain.class);
        for (var chain : Chain.values()) {
            var entries = new ArrayList<Entry>();
            for (var fields : bundle.objects(chain.title())) {
                entries.add(entry(fields));
            }
            chains.put(chain, entries);
        }
        var parts = new LinkedHashMap<String, List<?>>();
        var listed = bundle.object("parts");
        listed.values().keySet().forEach(name -> parts.put((String) name, listed.list((String) name)));
        var seal = bundle.object("seal").only("format", "number", "madeAt", "publicKey", "ledger", "trace", "parts");
        return new Bundle(seal, bundle.text("signature"), chains, parts);
    }

    private static Entry entry(Fields fields) {
        fields.only("number", "seq", "at", "actor", "kind", "data", "previous", "hash");
        return new Entry(
                fields.text("number"),
                fields.whole("seq"),
                fields.text("at"),
                fields.text("actor"),
                fields.text("kind"),
                fields.text("data"),
                fields.text("previous"),
                fields.text("hash"));
    }

    /** The case most of its entries are about, for when the seal cannot be believed. */
    String usualNumber() {
        return chains.get(Chain.LEDGER).stream()
                .collect(Collectors.groupingBy(Entry::number, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Digests of the parts by name, as sealed. */
    Map<String, List<String>> sealedParts() {
        var parts = seal.object("parts");
        return parts.values().keySet().stream()
                .map(String.class::cast)
                .collect(Collectors.toMap(Function.identity(), parts::texts, (one, other) -> one, LinkedHashMap::new));
    }
}
