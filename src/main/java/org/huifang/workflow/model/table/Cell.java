package org.huifang.workflow.model.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an input entry lets pass, as far as it can be told without evaluating: single values, all but some values, stretches
 * of numbers, or everything.
 *
 * @param values words as written, with their quotes; {@code true}, {@code false}, {@code null}
 * @param others whether all values pass but those named
 * @param undecided says more than can be told here
 */
record Cell(String text, Set<String> values, boolean others, List<Stretch> stretches, boolean undecided) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*([\\])\\[])");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|true|false|null");
    private static final Pattern NEGATED = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);

    /** @param whole whether only whole numbers come */
    static Cell of(String text, boolean whole) {
        if (text.isEmpty()) {
            return new Cell(text, Set.of(), true, List.of(), false);
        }
        var negated = NEGATED.matcher(text);
        if (negated.matches()) {
            var but = parts(negated.group(1), whole, text);
            return new Cell(text, but.values, true, List.of(), but.undecided || !but.stretches.isEmpty());
        }
        return parts(text, whole, text);
    }

    private static Cell parts(String list, boolean whole, String text) {
        var values = new HashSet<String>();
        var stretches = new ArrayList<Stretch>();
        var undecided = false;
        for (var part : list.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            var said = part.strip();
            if (VALUE.matcher(said).matches()) {
                values.add(said);
            } else {
                var stretch = stretch(said, whole);
                undecided |= stretch == null;
                if (stretch != null) {
                    stretches.add(stretch);
                }
            }
        }
        return new Cell(text, values, false, stretches, undecided);
    }

    private static Stretch stretch(String said, boolean whole) {
        if (NUMBER.matcher(said).matches()) {
            var number = new BigDecimal(said);
            return Stretch.between(number, true, number, true, whole);
        }
        var compared = COMPARED.matcher(said);
        if (compared.matches()) {
            var number = new BigDecimal(compared.group(2));
            var included = compared.group(1).endsWith("=");
            return compared.group(1).startsWith("<")
                    ? Stretch.between(null, false, number, included, whole)
                    : Stretch.between(number, included, null, false, whole);
        }
        var range = RANGE.matcher(said);
        return range.matches()
                ? Stretch.between(
                        new BigDecimal(range.group(2)),
                        range.group(1).equals("["),
                        new BigDecimal(range.group(3)),
                        range.group(4).equals("]"),
                        whole)
                : null;
    }

    /** Whether some value certainly passes both. */
    boolean certainlyMeets(Cell other) {
        if (text.equals(other.text)) {
            return true;
        }
        if (undecided || other.undecided) {
            return false;
        }
        if (others && other.others) {
            return true; // there are always further values
        }
        if (others) {
            return other.meetsAllBut(values);
        }
        return other.others ? meetsAllBut(other.values) : meets(other);
    }

    private boolean meetsAllBut(Set<String> left) {
        return !left.containsAll(values) || stretches.stream().anyMatch(Stretch::isNotEmpty);
    }

    private boolean meets(Cell other) {
        return values.stream().anyMatch(other.values::contains)
                || stretches.stream().anyMatch(mine -> other.stretches.stream().anyMatch(mine::meets));
    }
}
