package org.huifang.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huifang.audit.proof.Finding.Kind;
import org.huifang.audit.proof.form.Json;

/** Compares the items of one part of a bundle with the digests in the seal. */
class PartCheck {

    private final String name;
    private final List<String> sealed;
    private final List<String> found;
    private final List<Finding> findings = new ArrayList<>();

    PartCheck(String name, List<String> sealed, List<?> items) {
        this.name = name;
        this.sealed = sealed;
        this.found = digests(items);
    }

    static List<String> digests(List<?> items) {
        return items.stream().map(item -> Digests.of(Json.line(item))).toList();
    }

    List<Finding> findings() {
        if (found.equals(sealed)) {
            return findings;
        }
        var missing = without(sealed, found);
        var extra = without(found, sealed);
        if (missing.isEmpty() && extra.isEmpty()) {
            var moved = IntStream.range(0, found.size())
                    .filter(index -> !found.get(index).equals(sealed.get(index)))
                    .boxed()
                    .toList();
            find(Kind.REORDERED, moved.get(0), "out of place: " + moved);
            return findings;
        }
        for (int i = 0; i < Math.max(missing.size(), extra.size()); i++) {
            if (i < missing.size() && i < extra.size()) {
                find(Kind.ALTERED, extra.get(i), "not what was sealed");
            } else if (i < missing.size()) {
                var tail = found.equals(sealed.subList(0, found.size()));
                find(tail ? Kind.TRUNCATED : Kind.REMOVED, missing.get(i), "it was sealed and is not here");
            } else {
                find(Kind.ADDED, extra.get(i), "it was not there when the bundle was sealed");
            }
        }
        return findings;
    }

    /** Positions in one list of what the other does not have, each counted once. */
    private static List<Integer> without(List<String> these, List<String> those) {
        var left = new ArrayList<>(those);
        return IntStream.range(0, these.size())
                .filter(index -> !left.remove(these.get(index)))
                .boxed()
                .toList();
    }

    private void find(Kind kind, int index, String detail) {
        findings.add(new Finding(kind, "%s[%d]".formatted(name, index), detail));
    }
}
