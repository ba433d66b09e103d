/** The edge of reviews to their model. */
package org.huifang.supervision.process;
