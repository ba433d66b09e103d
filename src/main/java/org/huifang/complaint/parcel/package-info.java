/**
 * The parcel of a case: which waybill it is about, who named it, and what the tracking service says of it. Facts are fetched by
 * a worker, never waited for longer than {@code huifang.tracking.patience}, and never needed for the case to go on.
 */
package org.huifang.complaint.parcel;
