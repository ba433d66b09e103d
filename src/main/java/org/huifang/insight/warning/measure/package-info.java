/** Measures series and clusters: counts in, evidence out. The same code serves the house and the simulation. */
package org.huifang.insight.warning.measure;
