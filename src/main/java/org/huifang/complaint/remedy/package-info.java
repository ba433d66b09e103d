/** What puts a complaint right: investigation, the solution decided, and telling it to the customer. */
package org.huifang.complaint.remedy;
