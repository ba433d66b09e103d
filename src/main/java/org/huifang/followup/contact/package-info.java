/** May we contact this customer now: the contact policy with all it asks for, and the count of contacts made. */
package org.huifang.followup.contact;
