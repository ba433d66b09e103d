package org.huifang.audit.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huifang.audit.proof.Chain.Entry;

/** A bundle with everything a bundle has, made without a database. */
final class SampleBundle {

    static final KeyPair KEYS = keys();

    private SampleBundle() {}

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(Keys.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] of(String number, int ledgerEntries, int traceEntries) {
        var words = List.of("快递延误", "我的快递“五天”没有更新了。\n王芳 " + number);
        var ledger = chain(Chain.LEDGER, number, ledgerEntries, Digests.ofParts(words));
        var trace = chain(Chain.TRACE, number, traceEntries, "-");
        var parts = new LinkedHashMap<String, List<Map<String, Object>>>();
        parts.put("case", List.of(item("number", number, "status", "CLOSED", "level", 2L)));
        parts.put("messages", items("message", 6));
        parts.put("files", items("file", 3));
        parts.put("texts", List.of(text(1, words)));
        parts.put(
                "anchors",
                List.of(anchored(ledger, trace, 5, 3, 1, ""), anchored(ledger, trace, 9, 6, 2, "0".repeat(64))));
        return Seal.bundle(
                number,
                "2026-11-22T08:00:00.000000Z",
                Map.of(Chain.LEDGER, ledger, Chain.TRACE, trace),
                parts,
                KEYS.getPublic(),
                KEYS.getPrivate());
    }

    static List<Entry> chain(Chain chain, String number, int length, String text) {
        var entries = new ArrayList<Entry>();
        var previous = "";
        for (int seq = 1; seq <= length; seq++) {
            var entry = new Entry(
                    number,
                    seq,
                    "2026-11-%02dT08:00:00.%06dZ".formatted(seq % 28 + 1, seq * 37),
                    seq % 3 == 0 ? "staff:chen.wei" : "system",
                    seq % 2 == 0 ? "ASSIGNED" : "CLASSIFIED",
                    "{\"text\":\"%s\",\"step\":%d,\"rule\":\"行 “%d”\"}".formatted(text, seq, seq * seq),
                    previous,
                    "");
            entries.add(entry.withHash(chain.hashOf(entry)));
            previous = entries.get(seq - 1).hash();
        }
        return entries;
    }

    private static Map<String, Object> anchored(
            List<Entry> ledger, List<Entry> trace, int ledgerSeq, int traceSeq, long seq, String previous) {
        var leaf = new Anchor.Leaf(
                ledger.get(0).number(),
                ledgerSeq,
                ledger.get(ledgerSeq - 1).hash(),
                traceSeq,
                trace.get(traceSeq - 1).hash());
        var leaves = IntStream.range(0, 7)
                .mapToObj(i -> i == 4 ? leaf.hash() : MerkleTree.leaf("another case " + i))
                .toList();
        var tree = new MerkleTree(leaves);
        return signed(seq, previous, tree.root()).over(leaf, tree.wayFrom(4));
    }

    static Anchor signed(long seq, String previous, String root) {
        var key = Keys.text(KEYS.getPublic());
        var unsigned =
                new Anchor(seq, "2026-11-%02d".formatted(seq), "2026-11-22T16:10:00Z", 7, root, previous, key, "");
        return unsigned.signed(KEYS.getPrivate());
    }

    private static Map<String, Object> text(long entry, List<String> words) {
        return item("of", "RECEIVED", "entry", entry, "sha256", Digests.ofParts(words), "words", words);
    }

    private static List<Map<String, Object>> items(String kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> item("id", kind + "-" + i, "size", (long) i * 1000, "sent", i % 2 == 0, "note", null))
                .toList();
    }

    private static Map<String, Object> item(Object... fields) {
        var item = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            item.put((String) fields[i], fields[i + 1]);
        }
        return item;
    }
}
