package org.huifang.audit;

import java.util.List;
import org.huifang.audit.proof.Digests;

/**
 * What the ledger keeps of words that stand in a table beside it: enough to see that they are still the same, and nothing of the
 * words themselves, so that they can be erased and the chain stays whole.
 */
public final class TextHash {

    /** SHA-256 in hex over the parts in their order. */
    public static String of(String... parts) {
        return Digests.ofParts(List.of(parts));
    }

    private TextHash() {}
}
