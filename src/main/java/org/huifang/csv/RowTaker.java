package org.huifang.csv;

import java.util.List;
import java.util.function.Consumer;

/** Knows what the rows of one kind of file mean. */
public interface RowTaker {

    /** Most rows that are read before they are taken in. */
    int rowsAtATime();

    /**
     * Takes in some rows. Whatever is counted is committed, or commits with the count: an import that is interrupted says no more
     * than is true.
     */
    void take(List<CsvRow> rows, Consumer<Counted> count);
}
