package org.huifang.customer.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.FileField;

/** The first row: which column is where. A column that is missing leaves what is known as it is; an empty cell removes it. */
final class ImportHeader {

    static final String CONSENTS = "consents";
    /** What a file of rejected rows has in addition; ignored, so that it can be mended and sent again as it is. */
    static final List<String> OF_REJECTS = List.of("line", "reason_zh", "reason_en");

    private final List<String> cells;
    /** The field of each column, null where it is none. */
    private final FileField[] fields;

    /** @param cells names of the columns, in lower case */
    ImportHeader(List<String> cells) {
        this.cells = cells;
        this.fields = cells.stream()
                .map(name -> FileField.ofColumn(name).orElse(null))
                .toArray(FileField[]::new);
    }

    List<String> cells() {
        return cells;
    }

    /** @throws InvalidImport when a column is unknown or there twice, or the customer number is missing */
    static ImportHeader read(String[] row) {
        var cells = Arrays.stream(row)
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        var seen = new HashSet<String>();
        for (int column = 0; column < cells.size(); column++) {
            var name = cells.get(column);
            if (!isKnown(name) || !seen.add(name)) {
                throw new InvalidImport("Column %d is unknown or there twice. Columns are: %s."
                        .formatted(column + 1, known().collect(Collectors.joining(", "))));
            }
        }
        if (!seen.contains(FileChange.NUMBER_COLUMN)) {
            throw new InvalidImport("The column %s is missing.".formatted(FileChange.NUMBER_COLUMN));
        }
        return new ImportHeader(cells);
    }

    private static boolean isKnown(String name) {
        return known().anyMatch(name::equals) || OF_REJECTS.contains(name);
    }

    private static Stream<String> known() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(FileChange.NUMBER_COLUMN),
                        Arrays.stream(FileField.values()).map(FileField::column)),
                Stream.of(CONSENTS));
    }

    String cell(String[] row, String name) {
        var column = cells.indexOf(name);
        return column < 0 ? null : row[column].strip();
    }

    /** Fields and what a row says of them. */
    Map<FileField, String> said(String[] row) {
        var said = new EnumMap<FileField, String>(FileField.class);
        for (int column = 0; column < row.length; column++) {
            if (fields[column] != null) {
                said.put(fields[column], row[column]);
            }
        }
        return said;
    }

    /** Header of the file of rejected rows: the columns that came, and ours. */
    List<String> ofRejects() {
        var columns = new ArrayList<>(cells);
        columns.removeAll(OF_REJECTS);
        columns.addAll(OF_REJECTS);
        return columns;
    }

    /** The cells of a row without those that are ours. */
    List<String> sent(String[] row) {
        var sent = new ArrayList<String>();
        for (int column = 0; column < row.length; column++) {
            if (column >= cells.size() || !OF_REJECTS.contains(cells.get(column))) {
                sent.add(row[column]);
            }
        }
        return sent;
    }
}
