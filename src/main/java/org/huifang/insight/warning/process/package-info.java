/** The edge of early warning to its model. */
package org.huifang.insight.warning.process;
