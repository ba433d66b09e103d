/** Answers to what we asked, written back by mail or SMS instead of chosen on the page. */
package org.huifang.channel.intake.reply;
