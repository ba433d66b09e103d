package org.huifang.insight.warning.measure;

import java.time.LocalDate;

/**
 * What was made of a subject before.
 *
 * @param closed day up to which a person has looked and closed the warning; what counted then does not count again; null when there was
 *     none
 * @param orangeDays days in a row, up to the day before, on which the tail was beyond orange
 */
public record Past(LocalDate closed, int orangeDays) {

    public static final Past NOTHING = new Past(null, 0);
}
