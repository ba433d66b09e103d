package org.huifang.complaint.load;

import java.util.List;
import org.huifang.csv.RowObjection;

/** A row that no complaint can be made of, with everything that is wrong with it. */
class InvalidRow extends RuntimeException {

    private final transient List<RowObjection> objections;

    InvalidRow(List<RowObjection> objections) {
        super("The row has %d mistakes.".formatted(objections.size()));
        this.objections = objections;
    }

    List<RowObjection> objections() {
        return objections;
    }
}
