package org.huifang.csv;

/** One thing that is wrong with a row; never repeats what it says. */
public record RowObjection(String column, String chinese, String english) {}
