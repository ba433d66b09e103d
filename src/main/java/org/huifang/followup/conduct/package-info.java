/** The steps of one follow-up: may we, invite, remind, visit. What comes of it is the room {@code result}'s. */
package org.huifang.followup.conduct;
