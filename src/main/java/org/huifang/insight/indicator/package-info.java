/**
 * Indicators as data: a catalogue says what each is made of, daily sums are all they are reckoned from, and every value comes with
 * its sample, numerator, denominator and 95 % interval.
 */
package org.huifang.insight.indicator;
