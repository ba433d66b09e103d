package org.huifang.audit.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.Finding.Kind;
import org.huifang.audit.proof.form.Fields;
import org.huifang.audit.proof.form.Unreadable;

/** Whether the words attached to a bundle are those whose hash the ledger has. Words that were erased leave only their hash. */
final class TextCheck {

    static final String PART = "texts";

    static Stream<Finding> findings(List<?> items, List<Entry> ledger) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> check("%s[%d]".formatted(PART, index), items.get(index), ledger))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> check(String place, Object item, List<Entry> ledger) {
        try {
            var text = Fields.of(place, item);
            var hash = text.text("sha256");
            var entry = text.whole("entry");
            var isKnown = ledger.stream()
                    .anyMatch(
                            known -> known.seq() == entry && known.data().contains("\"text\":\"%s\"".formatted(hash)));
            if (!isKnown) {
                return Optional.of(
                        new Finding(Kind.ALTERED, place, "ledger entry %d has another hash".formatted(entry)));
            }
            return text.values().get("words") == null
                            || Digests.ofParts(text.texts("words")).equals(hash)
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            Kind.ALTERED,
                            place,
                            "not the words that ledger entry %d has the hash of".formatted(entry)));
        } catch (Unreadable otherwise) {
            return Optional.of(Finding.of(otherwise));
        }
    }

    private TextCheck() {}
}
