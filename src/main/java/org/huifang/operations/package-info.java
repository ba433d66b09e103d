/**
 * What whoever keeps Huifang running must know: what waits, where, and since when. Measured every half minute by each node, on the
 * facts and through the engine's API, and published as Prometheus metrics and as the health of the work. Two nodes measure the same
 * thing, so a dashboard takes the greatest of them; only the mailbox is each node's own.
 */
package org.huifang.operations;
