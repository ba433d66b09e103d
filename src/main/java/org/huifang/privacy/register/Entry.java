package org.huifang.privacy.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some columns of one table that are treated alike; a table may have several.
 *
 * @param of whose the rows are
 * @param rows SQL condition: which rows are theirs; null where they are nobody's
 * @param since SQL of the moment from which the time of each row counts; null where rows do not go one by one
 * @param caseNumber SQL of the case whose legal hold stops it; null when there is none
 * @param left SQL condition: something is still there to be erased
 * @param erase what becomes of each column
 * @param keep columns that stay, by reason
 * @param told columns that the person's copy has
 * @param copied SQL condition: which rows the person's copy has, where these are not those of {@code rows}
 * @param sealed columns that are encrypted; said once for each table
 * @param readable why a column that words may be erased from is not encrypted
 */
public record Entry(
        String table,
        @JsonProperty("class") DataClass dataClass,
        Owner of,
        String rows,
        String since,
        @JsonProperty("case") String caseNumber,
        String left,
        Deleting delete,
        Map<String, Eraser> erase,
        Map<Reason, Set<String>> keep,
        List<String> told,
        String copied,
        Set<String> sealed,
        Map<String, String> readable) {

    public enum Owner {
        CASE,
        PERSON,
        HOUSE
    }

    public enum Deleting {
        NEVER,
        /** Only by its own age. */
        AGE,
        ALWAYS
    }

    /** Why a column stays. */
    public enum Reason {
        CODE,
        REFERENCE,
        STAFF,
        MONEY,
        PROOF,
        HOUSE
    }

    public Entry {
        Objects.requireNonNull(table);
        Objects.requireNonNull(dataClass, table);
        Objects.requireNonNull(of, table);
        delete = delete == null ? Deleting.NEVER : delete;
        erase = erase == null ? Map.of() : erase;
        keep = keep == null ? Map.of() : keep;
        told = told == null ? List.of() : told;
        copied = copied == null ? rows : copied;
        sealed = sealed == null ? Set.of() : new TreeSet<>(sealed);
        readable = readable == null ? Map.of() : readable;
        if ((of == Owner.HOUSE) != (rows == null)) {
            throw new IllegalArgumentException("Whose are the rows of %s?".formatted(table));
        }
        if (delete == Deleting.NEVER && since != null && left == null && !erase.containsValue(Eraser.EMPTY)) {
            throw new IllegalArgumentException("Erasing %s by age would never end.".formatted(table));
        }
    }

    /** Columns whose lot it decides. */
    public Set<String> columns() {
        var columns = new TreeSet<>(erase.keySet());
        keep.values().forEach(columns::addAll);
        return columns;
    }

    boolean changesRows() {
        return delete == Deleting.ALWAYS || !erase.isEmpty();
    }
}
