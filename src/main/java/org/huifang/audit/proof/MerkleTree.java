package org.huifang.audit.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of hashes: one root stands for any number of leaves, and a few hashes show that a leaf is among them. Leaves and knots are
 * hashed under different words, so that neither passes for the other; a knot without a partner goes up as it is.
 */
public final class MerkleTree {

    /** One step on the way from a leaf to the root: the partner's hash, and whether it stands to the left. */
    public record Step(boolean left, String hash) {

        Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("left", left);
            fields.put("hash", hash);
            return fields;
        }
    }

    private final List<List<String>> levels = new ArrayList<>();

    /** @param leaves hashes made by {@link #leaf}; at least one */
    public MerkleTree(List<String> leaves) {
        var level = List.copyOf(leaves);
        levels.add(level);
        while (level.size() > 1) {
            var above = new ArrayList<String>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? knot(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
            levels.add(level);
        }
    }

    public static String leaf(String text) {
        return Digests.of("leaf\n" + text);
    }

    private static String knot(String left, String right) {
        return Digests.of("knot\n" + left + "\n" + right);
    }

    public String root() {
        return levels.get(levels.size() - 1).get(0);
    }

    public List<Step> wayFrom(int leaf) {
        var way = new ArrayList<Step>();
        var index = leaf;
        for (var level : levels) {
            var partner = index ^ 1;
            if (partner < level.size()) {
                way.add(new Step(partner < index, level.get(partner)));
            }
            index /= 2;
        }
        return way;
    }

    static String rootOf(String leaf, List<Step> way) {
        var hash = leaf;
        for (var step : way) {
            hash = step.left() ? knot(step.hash(), hash) : knot(hash, step.hash());
        }
        return hash;
    }
}
