/**
 * Answers at once: an enquiry whose question the knowledge base or the parcel's facts answer goes out answered, with a way to a
 * person; everything else stays with people.
 */
package org.huifang.knowledge;
