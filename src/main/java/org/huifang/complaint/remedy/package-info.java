/**
 * What puts a complaint right: the investigation, what the rules propose for it, and what a person decides. Who must approve
 * is in {@code authority}, the customer's consent in {@code offer}, carrying out in {@code settlement}.
 */
package org.huifang.complaint.remedy;
