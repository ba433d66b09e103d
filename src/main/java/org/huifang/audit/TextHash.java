package org.huifang.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.huifang.audit.proof.Digests;

/**
 * What the ledger keeps of words that stand in a table beside it: enough to see that they are still the same, and nothing of the
 * words themselves, so that they can be erased and the chain stays whole.
 */
public final class TextHash {

    private static final Pattern LINK_KEY = Pattern.compile("(/[a-z]/)[A-Za-z0-9_.-]{12,}");
    private static final Pattern ACCESS_CODE = Pattern.compile("(?<![A-Z0-9-])[A-Z0-9]{4}-[A-Z0-9]{4}(?![A-Z0-9-])");

    /** SHA-256 in hex over the parts in their order. */
    public static String of(String... parts) {
        return Digests.ofParts(List.of(parts));
    }

    /** A letter without what opens the customer's pages: who reads a dossier must not be able to act as the customer. */
    public static String withoutKeys(String letter) {
        return ACCESS_CODE.matcher(LINK_KEY.matcher(letter).replaceAll("$1…")).replaceAll("…");
    }

    private TextHash() {}
}
