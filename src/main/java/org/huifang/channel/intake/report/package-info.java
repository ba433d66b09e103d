/** What a mail server or gateway says of a message of ours, as read. */
package org.huifang.channel.intake.report;
