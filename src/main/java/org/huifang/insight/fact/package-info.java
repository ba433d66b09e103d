/**
 * Facts for indicators, made from the tables of the cases: kept up from a watermark on, and made anew from nothing with the same
 * result. Nothing here names a person.
 */
package org.huifang.insight.fact;
