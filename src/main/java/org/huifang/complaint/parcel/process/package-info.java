/** What {@code complaint.bpmn} asks of the parcel of a case. */
package org.huifang.complaint.parcel.process;
