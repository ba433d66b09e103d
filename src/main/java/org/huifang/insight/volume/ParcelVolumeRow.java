package org.huifang.insight.volume;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.csv.CsvHeader;
import org.huifang.csv.RowObjection;

/** One row of a file, and what is wrong with it. */
final class ParcelVolumeRow {

    static final String DAY = "day";
    static final String OUTLET = "outlet";
    static final String REGION = "region";
    static final String PARCELS = "parcels";
    static final List<String> COLUMNS = List.of(DAY, OUTLET, REGION, PARCELS);

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

    private final List<RowObjection> objections = new ArrayList<>();
    private final ParcelVolume volume;

    ParcelVolumeRow(CsvHeader header, String[] cells) {
        var day = day(header.cell(cells, DAY));
        var outlet = code(OUTLET, header.cell(cells, OUTLET));
        var region = code(REGION, header.cell(cells, REGION));
        var parcels = count(header.cell(cells, PARCELS));
        this.volume = objections.isEmpty() ? new ParcelVolume(day, outlet, region, parcels) : null;
    }

    Optional<ParcelVolume> volume() {
        return Optional.ofNullable(volume);
    }

    List<RowObjection> objections() {
        return objections;
    }

    private LocalDate day(String cell) {
        try {
            return LocalDate.parse(cell == null ? "" : cell);
        } catch (DateTimeParseException noDay) {
            objections.add(new RowObjection(DAY, "日期应写作 2026-03-01", "days are written 2026-03-01"));
            return null;
        }
    }

    private String code(String column, String cell) {
        if (cell == null || !CODE.matcher(cell).matches()) {
            objections.add(
                    new RowObjection(column, "必须是代码或名称，至多 60 个字符", "must be a code or a name of up to 60 characters"));
        }
        return cell;
    }

    private long count(String cell) {
        if (cell == null || !COUNT.matcher(cell).matches()) {
            objections.add(new RowObjection(PARCELS, "必须是整数件数", "must be a whole number of parcels"));
            return 0;
        }
        return Long.parseLong(cell);
    }
}
