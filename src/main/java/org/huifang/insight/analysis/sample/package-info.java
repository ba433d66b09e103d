/** What analyses are made of: a bounded sample of the facts of a period, which is the same each time it is drawn. */
package org.huifang.insight.analysis.sample;
