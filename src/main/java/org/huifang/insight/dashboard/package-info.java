/**
 * What managers look at: where the work stands now, figures in words, where it is hot, and the cases behind each figure. Nothing here
 * names a customer.
 */
package org.huifang.insight.dashboard;
