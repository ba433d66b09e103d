/** Telling the customer the solution, and what the customer says to it: yes, no, or nothing. */
package org.huifang.complaint.remedy.offer;
