/**
 * Calendar and policy edits while cases are open: proposed, their impact listed, approved by a second person, and then applied
 * to every pending clock, chunk by chunk.
 */
package org.huifang.sla.change;
