package org.huifang.csv;

/**
 * A row with as many cells as the header, all of them readable.
 *
 * @param line where it begins in the file, from 1
 */
public record CsvRow(long line, String[] cells) {}
