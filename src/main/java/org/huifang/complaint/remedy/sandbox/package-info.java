/** A stand-in for the systems that pay and dispatch, behind the same HTTP contract; standalone only. */
package org.huifang.complaint.remedy.sandbox;
