package org.huifang.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.Finding.Kind;
import org.huifang.audit.proof.form.Json;
import org.huifang.audit.proof.form.Unreadable;
import org.junit.jupiter.api.Test;

/** A thousand random alterations of bundles, each found at its place, and untouched ones passed. */
class VerificationTest {

    private static final long SEED = 20_261_122;
    private static final int ALTERATIONS = 1_000;
    private static final int BUNDLES = 90;

    private final Random random = new Random(SEED);
    private final byte[] other = SampleBundle.of("HF26-00000099-1", 11, 8);

    @Test
    void namesThePlaceOfEachOfAThousandRandomAlterations() {
        var originals = IntStream.range(0, BUNDLES)
                .mapToObj(VerificationTest::untouched)
                .toList();
        for (int i = 0; i < ALTERATIONS; i++) {
            var original = originals.get(i % BUNDLES);
            switch (i % 8) {
                case 0, 1, 2 -> changeByte(original, i);
                case 3 -> removeOne(original, i);
                case 4 -> swapTwo(original, i);
                case 5 -> insertForged(original, i);
                case 6 -> truncate(original, i);
                default -> insertForeign(original, i);
            }
        }
    }

    private static byte[] untouched(int i) {
        var bundle = SampleBundle.of("HF26-000000%02d-7".formatted(i + 10), 10 + i % 9, 7 + i % 5);
        assertThat(Verification.of(bundle, List.of(SampleBundle.KEYS.getPublic()))
                        .findings())
                .as("untouched %d", i)
                .isEmpty();
        return bundle;
    }

    private void changeByte(byte[] original, int i) {
        var offset = random.nextInt(original.length);
        var altered = original.clone();
        altered[offset] = (byte) (altered[offset] ^ (1 + random.nextInt(127)));
        var found = Verification.of(altered, List.of()).findings();
        assertThat(found).as("byte %d of bundle %d", offset, i).isNotEmpty();
        var place = found.get(0).place();
        try {
            var expected = firstDifference(Json.read(original), Json.read(altered));
            assertThat(found).as("%s of bundle %d: %s", expected, i, found).anyMatch(finding -> finding.place()
                    .startsWith(expected));
        } catch (Unreadable broken) {
            assertThat(Integer.parseInt(place.replaceAll("line (\\d+).*", "$1")))
                    .as("line of byte %d of bundle %d: %s", offset, i, found)
                    .isBetween(lineOf(original, offset), lineOf(original, offset) + 1);
        }
    }

    /** In the verifier's own words: which entry or item is not the same in both. */
    private static String firstDifference(Map<String, Object> one, Map<String, Object> other) {
        if (!one.keySet().equals(other.keySet())) {
            return "bundle";
        }
        for (var chain : Chain.values()) {
            var entries = (List<?>) one.get(chain.title());
            var index = difference(entries, (List<?>) other.get(chain.title()));
            if (index >= 0) {
                var sameFields = fields(entries.get(index))
                        .keySet()
                        .equals(fields(((List<?>) other.get(chain.title())).get(index))
                                .keySet());
                return sameFields ? chain.title() + " entry " + (index + 1) : "%s[%d]".formatted(chain.title(), index);
            }
        }
        var parts = fields(one.get("parts"));
        if (!parts.keySet().equals(fields(other.get("parts")).keySet())) {
            return "part ";
        }
        for (var part : parts.entrySet()) {
            var index = difference((List<?>) part.getValue(), (List<?>)
                    fields(other.get("parts")).get(part.getKey()));
            if (index >= 0) {
                return "%s[%d]".formatted(part.getKey(), index);
            }
        }
        return "seal";
    }

    private static int difference(List<?> one, List<?> other) {
        return IntStream.range(0, one.size())
                .filter(index -> !Json.line(one.get(index)).equals(Json.line(other.get(index))))
                .findFirst()
                .orElse(-1);
    }

    private static int lineOf(byte[] document, int offset) {
        return (int) new String(document, 0, offset, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private void removeOne(byte[] original, int i) {
        var bundle = Json.read(original);
        var list = randomList(bundle);
        var index = random.nextInt(list.items().size());
        list.items().remove(index);
        var isLast = index == list.items().size();
        expect(bundle, i, isLast ? Kind.TRUNCATED : Kind.REMOVED, list.place(index));
    }

    private void swapTwo(byte[] original, int i) {
        var bundle = Json.read(original);
        var list = chain(bundle, random.nextBoolean() ? Chain.LEDGER : Chain.TRACE);
        var first = random.nextInt(list.items().size() - 1);
        var second = first + 1 + random.nextInt(list.items().size() - first - 1);
        var moved = list.items().get(first);
        if (random.nextBoolean()) {
            list.items().set(first, list.items().get(second));
            list.items().set(second, moved);
        } else {
            var number = fields(moved).get("seq");
            fields(moved).put("seq", fields(list.items().get(second)).get("seq"));
            fields(list.items().get(second)).put("seq", number);
        }
        expect(bundle, i, Kind.REORDERED, list.place(first));
    }

    private void insertForged(byte[] original, int i) {
        var bundle = Json.read(original);
        var kind = random.nextBoolean() ? Chain.LEDGER : Chain.TRACE;
        var list = chain(bundle, kind);
        var index = random.nextInt(list.items().size() + 1);
        var model = fields(list.items().get(Math.min(index, list.items().size() - 1)));
        var forged = new LinkedHashMap<String, Object>(model);
        forged.put("seq", index + 1L);
        forged.put("data", "{\"forged\":" + random.nextInt() + "}");
        forged.put(
                "previous",
                index == 0 ? "" : fields(list.items().get(index - 1)).get("hash"));
        if (random.nextBoolean()) {
            forged.put("hash", kind.hashOf(entry(forged)));
        }
        list.items().add(index, forged);
        expect(bundle, i, Kind.ADDED, list.place(index));
    }

    private void truncate(byte[] original, int i) {
        if (random.nextInt(3) == 0) {
            var length = random.nextInt(original.length);
            var found =
                    Verification.of(Arrays.copyOf(original, length), List.of()).findings();
            assertThat(found)
                    .as("first %d bytes", length)
                    .extracting(Finding::kind)
                    .containsExactly(Kind.UNREADABLE);
            assertThat(found.get(0).place()).startsWith("line ");
            return;
        }
        var bundle = Json.read(original);
        var list = randomList(bundle);
        var left = random.nextInt(list.items().size());
        list.items().subList(left, list.items().size()).clear();
        expect(bundle, i, Kind.TRUNCATED, list.place(left));
    }

    private void insertForeign(byte[] original, int i) {
        var bundle = Json.read(original);
        var kind = random.nextBoolean() ? Chain.LEDGER : Chain.TRACE;
        var list = chain(bundle, kind);
        var strangers = chain(Json.read(other), kind).items();
        var stranger = strangers.get(random.nextInt(strangers.size()));
        var index = random.nextInt(list.items().size());
        if (random.nextBoolean()) {
            list.items().set(index, stranger);
            var isLast = index == list.items().size() - 1;
            expect(bundle, i, isLast ? Kind.TRUNCATED : Kind.REMOVED, list.place(index));
        } else {
            list.items().add(index, stranger);
        }
        expect(
                bundle,
                i,
                Kind.FOREIGN,
                kind.title() + " entry " + fields(stranger).get("seq"));
    }

    private static void expect(Map<String, Object> bundle, int i, Kind kind, String place) {
        var found = Verification.of(Json.document(bundle), List.of()).findings();
        assertThat(found)
                .as("%s %s of bundle %d", kind, place, i)
                .anyMatch(finding -> finding.kind() == kind && finding.place().equals(place));
    }

    @Test
    void noticesAChainThatWasRewrittenFromSomePlaceOn() {
        var bundle = Json.read(SampleBundle.of("HF26-00000010-7", 12, 8));
        var list = chain(bundle, Chain.LEDGER).items();
        var previous = (String) fields(list.get(2)).get("hash");
        for (int index = 3; index < list.size(); index++) {
            var entry = fields(list.get(index));
            entry.put("previous", previous);
            entry.put("actor", "staff:somebody.else");
            entry.put("hash", Chain.LEDGER.hashOf(entry(entry)));
            previous = (String) entry.get("hash");
        }

        assertThat(Verification.of(Json.document(bundle), List.of()).findings())
                .extracting(Finding::place)
                .contains("ledger entry 5", "ledger entry 9", "ledger entry 12");
    }

    @Test
    void noticesABundleThatSomebodyElseSigned() {
        var bundle = SampleBundle.of("HF26-00000010-7", 5 + 4, 6);
        var stranger = SampleBundle.keys().getPublic();

        assertThat(Verification.of(bundle, List.of(stranger)).findings())
                .anyMatch(finding ->
                        finding.kind() == Kind.NOT_SIGNED && finding.place().equals("seal"));
    }

    @Test
    void letsWordsThatWereErasedLeaveTheirHash() {
        var whole = SampleBundle.of("HF26-00000010-7", 9, 6);
        assertThat(TextCheck.findings(List.of(text(whole, null)), ledger(whole)))
                .isEmpty();
        assertThat(TextCheck.findings(List.of(text(whole, List.of("快递延误", "另一段文字"))), ledger(whole)))
                .extracting(Finding::place)
                .containsExactly("texts[0]");
    }

    private static Map<String, Object> text(byte[] bundle, List<String> words) {
        var text = fields(((List<?>) fields(Json.read(bundle).get("parts")).get("texts")).get(0));
        text.put("words", words);
        return text;
    }

    private static List<Entry> ledger(byte[] bundle) {
        return ((List<?>) Json.read(bundle).get("ledger"))
                .stream().map(item -> entry(fields(item))).toList();
    }

    private record Listed(String name, List<Object> items, boolean isChain) {

        String place(int index) {
            return isChain ? "%s entry %d".formatted(name, index + 1) : "%s[%d]".formatted(name, index);
        }
    }

    private Listed randomList(Map<String, Object> bundle) {
        return switch (random.nextInt(4)) {
            case 0 -> chain(bundle, Chain.LEDGER);
            case 1 -> chain(bundle, Chain.TRACE);
            case 2 -> part(bundle, "messages");
            default -> part(bundle, "files");
        };
    }

    @SuppressWarnings("unchecked")
    private static Listed chain(Map<String, Object> bundle, Chain chain) {
        return new Listed(chain.title(), (List<Object>) bundle.get(chain.title()), true);
    }

    @SuppressWarnings("unchecked")
    private static Listed part(Map<String, Object> bundle, String name) {
        return new Listed(name, (List<Object>) fields(bundle.get("parts")).get(name), false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object item) {
        return (Map<String, Object>) item;
    }

    private static Entry entry(Map<String, Object> fields) {
        return new Entry(
                (String) fields.get("number"),
                (Long) fields.get("seq"),
                (String) fields.get("at"),
                (String) fields.get("actor"),
                (String) fields.get("kind"),
                (String) fields.get("data"),
                (String) fields.get("previous"),
                (String) fields.get("hash"));
    }
}
