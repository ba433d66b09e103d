package org.huifang.complaint.triage.text.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown; shares from 0 to 1 are written as per cent. */
final class MarkdownTable {

    private final List<List<Object>> rows = new ArrayList<>();

    MarkdownTable(Object... heads) {
        row(heads);
        rows.add(Arrays.stream(heads).map(head -> (Object) "---").toList());
    }

    MarkdownTable row(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    MarkdownTable row(List<?> cells) {
        rows.add(new ArrayList<>(cells));
        return this;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }
}
