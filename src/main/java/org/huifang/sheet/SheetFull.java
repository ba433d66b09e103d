package org.huifang.sheet;

/** A workbook's sheet holds no more rows. */
public class SheetFull extends RuntimeException {

    private final int most;

    SheetFull(int most) {
        super("More than %,d rows: too many for a sheet, take CSV.".formatted(most));
        this.most = most;
    }

    /** How many rows there can be below the head. */
    public int most() {
        return most;
    }
}
