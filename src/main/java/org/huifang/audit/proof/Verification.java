package org.huifang.audit.proof;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.audit.proof.Chain.Head;
import org.huifang.audit.proof.Finding.Kind;
import org.huifang.audit.proof.form.Json;
import org.huifang.audit.proof.form.Unreadable;

/**
 * What a check of a bundle found.
 *
 * @param number of the case; empty when it cannot be told
 * @param keyId of the key that signed it; empty when none did
 * @param ledger how many entries it has, {@code trace} likewise
 * @param anchors those that hold
 * @param findings empty when everything is as it was sealed
 */
public record Verification(
        String number, String keyId, int ledger, int trace, List<Anchor> anchors, List<Finding> findings) {

    public boolean isWhole() {
        return findings.isEmpty();
    }

    /** @param trusted keys that may have signed; none: whichever the bundle names, which proves less */
    public static Verification of(byte[] document, List<PublicKey> trusted) {
        try {
            return of(Bundle.read(document), trusted);
        } catch (Unreadable broken) {
            return new Verification("", "", 0, 0, List.of(), List.of(Finding.of(broken)));
        }
    }

    private static Verification of(Bundle bundle, List<PublicKey> trusted) {
        var key = keyOf(bundle);
        var isSealed = key != null && isSealed(bundle, key);
        var number = isSealed ? bundle.seal().text("number") : bundle.usualNumber();
        var anchors = new AnchorCheck(number, bundle.parts().getOrDefault(AnchorCheck.PART, List.of()), trusted);
        var findings = new LinkedHashSet<Finding>();
        var parts = partFindings(bundle);
        if (!isSealed) {
            findings.add(notSigned(disagreement(parts)));
        } else if (!trusted.isEmpty() && !trusted.contains(key)) {
            findings.add(notSigned("by key %s, not by one given".formatted(Keys.idOf(key))));
        }
        for (var chain : Chain.values()) {
            var heads = heads(chain, bundle, anchors, isSealed);
            findings.addAll(new ChainCheck(chain, number, bundle.chains().get(chain), heads).findings());
        }
        if (isSealed) {
            findings.addAll(parts);
        }
        if (parts.isEmpty()) {
            findings.addAll(anchors.findings());
            findings.addAll(textFindings(bundle));
        }
        return new Verification(
                number,
                isSealed ? Keys.idOf(key) : "",
                bundle.chains().get(Chain.LEDGER).size(),
                bundle.chains().get(Chain.TRACE).size(),
                anchors.anchors(),
                List.copyOf(findings));
    }

    private static boolean isSealed(Bundle bundle, PublicKey key) {
        return Keys.isSigned(Json.line(bundle.seal().values()), bundle.signature(), key)
                && bundle.seal().text("format").equals(Seal.FORMAT);
    }

    private static PublicKey keyOf(Bundle bundle) {
        try {
            return Keys.publicKey(bundle.seal().text("publicKey"));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static List<Head> heads(Chain chain, Bundle bundle, AnchorCheck anchors, boolean isSealed) {
        var sealed = bundle.seal().object(chain.title());
        var head = isSealed
                ? Stream.of(new Head(Seal.WITNESS, sealed.whole("seq"), sealed.text("hash")))
                : Stream.<Head>of();
        return Stream.concat(head, anchors.heads(chain)).toList();
    }

    private static List<Finding> partFindings(Bundle bundle) {
        var findings = new ArrayList<Finding>();
        var sealed = bundle.sealedParts();
        Set<String> names = new LinkedHashSet<>(sealed.keySet());
        names.addAll(bundle.parts().keySet());
        for (var name : names) {
            if (!bundle.parts().containsKey(name)) {
                findings.add(new Finding(Kind.REMOVED, "part " + name, "the whole part is not here"));
            } else if (!sealed.containsKey(name)) {
                findings.add(new Finding(Kind.ADDED, "part " + name, "no such part was sealed"));
            } else {
                findings.addAll(
                        new PartCheck(name, sealed.get(name), bundle.parts().get(name)).findings());
            }
        }
        if (findings.isEmpty()
                && !List.copyOf(sealed.keySet())
                        .equals(List.copyOf(bundle.parts().keySet()))) {
            findings.add(new Finding(Kind.REORDERED, "parts", "they stand in another order"));
        }
        return findings;
    }

    private static List<Finding> textFindings(Bundle bundle) {
        var items = bundle.parts().getOrDefault(TextCheck.PART, List.of());
        return TextCheck.findings(items, bundle.chains().get(Chain.LEDGER)).toList();
    }

    private static Finding notSigned(String why) {
        return new Finding(Kind.NOT_SIGNED, "seal", why);
    }

    private static String disagreement(List<Finding> parts) {
        return parts.isEmpty()
                ? "seal or signature were altered, or made with another key"
                : "it does not agree with "
                        + parts.stream().map(Finding::place).distinct().collect(Collectors.joining(", "));
    }
}
