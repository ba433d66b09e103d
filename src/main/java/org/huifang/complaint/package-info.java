/**
 * The complaint: what it is, which status may follow which, and the desk that receives it and takes every later word of the
 * customer. Knows nothing of engine, mail or web; {@link org.huifang.complaint.ComplaintLifecycle} is its door to the process.
 */
package org.huifang.complaint;
