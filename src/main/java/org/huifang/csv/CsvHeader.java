package org.huifang.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first row: which column is where. */
public final class CsvHeader {

    /** What a file of rejected rows has in addition; ignored, so that it can be mended and sent again as it is. */
    static final List<String> OF_REJECTS = List.of("line", "reason_zh", "reason_en");

    private static final char UNREADABLE = '\uFFFD';

    private final List<String> cells;

    /** @param cells names of the columns, in lower case */
    CsvHeader(List<String> cells) {
        this.cells = cells;
    }

    public List<String> cells() {
        return cells;
    }

    /**
     * @param key the column that must be there
     * @param known all columns that may be there
     * @throws InvalidImport when a column is unknown or there twice, or the key is missing
     */
    static CsvHeader read(String[] row, String key, List<String> known) {
        var cells = Arrays.stream(row)
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        var seen = new HashSet<String>();
        for (int column = 0; column < cells.size(); column++) {
            var name = cells.get(column);
            if (!(known.contains(name) || OF_REJECTS.contains(name)) || !seen.add(name)) {
                throw new InvalidImport("Column %d is unknown or there twice. Columns are: %s."
                        .formatted(column + 1, String.join(", ", known)));
            }
        }
        if (!seen.contains(key)) {
            throw new InvalidImport("The column %s is missing.".formatted(key));
        }
        return new CsvHeader(cells);
    }

    /** The stripped cell of a column, or null when the file has no such column. */
    public String cell(String[] row, String name) {
        var column = cells.indexOf(name);
        return column < 0 ? null : row[column].strip();
    }

    /** What is wrong with a row before anybody asks what it means. */
    Optional<RowObjection> objectionTo(String[] row) {
        if (row.length != cells.size()) {
            return Optional.of(new RowObjection(
                    "row", "应有 %d 列".formatted(cells.size()), "must have %d columns".formatted(cells.size())));
        }
        return Arrays.stream(row).anyMatch(cell -> cell.indexOf(UNREADABLE) >= 0)
                ? Optional.of(
                        new RowObjection("row", "含有无法按所声明字符集读取的字符", "has characters that are not in the charset named"))
                : Optional.empty();
    }

    /** Header of the file of rejected rows: the columns that came, and ours. */
    List<String> ofRejects() {
        var columns = new ArrayList<>(cells);
        columns.removeAll(OF_REJECTS);
        columns.addAll(OF_REJECTS);
        return columns;
    }

    /** The cells of a row without those that are ours. */
    public List<String> sent(String[] row) {
        var sent = new ArrayList<String>();
        for (int column = 0; column < row.length; column++) {
            if (column >= cells.size() || !OF_REJECTS.contains(cells.get(column))) {
                sent.add(row[column]);
            }
        }
        return sent;
    }
}
