/**
 * Contact after service. A follow-up is one contact with one customer on one occasion; its rooms are the contact policy, the
 * conduct of a follow-up, the callback, surveys, and what an answer leads to.
 */
package org.huifang.followup;
