package org.huifang.insight.warning;

/**
 * By what was judged.
 *
 * @param rules hash of the rules' text
 * @param limits version of the table
 */
record Versions(String rules, int limits) {}
