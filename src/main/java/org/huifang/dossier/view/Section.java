package org.huifang.dossier.view;

import java.util.List;

/**
 * One chapter of a dossier.
 *
 * @param id anchor on the page
 * @param number from 1
 * @param columns headings; none when each row is a fact and its value
 * @param drawings SVG documents by title
 */
public record Section(
        String id, int number, String title, List<String> columns, List<List<String>> rows, List<Drawing> drawings) {

    /** One model with what happened drawn on it. */
    public record Drawing(String title, String svg) {

        public List<String> whole() {
            return List.of(svg);
        }

        /** From left to right, for sheets of paper. */
        public List<String> strips() {
            return Strips.of(svg);
        }
    }

    static Section table(String id, String title, List<String> columns, List<List<String>> rows) {
        return new Section(id, 0, title, columns, rows, List.of());
    }

    Section numbered(int position) {
        return new Section(id, position, title, columns, rows, drawings);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && drawings.isEmpty();
    }
}
