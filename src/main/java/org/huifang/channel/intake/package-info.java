/**
 * The inbox: a message is stored first, then read, then registered as a complaint or attached to its case, exactly once per
 * channel and external id. What cannot be read is kept with the reason.
 */
package org.huifang.channel.intake;
