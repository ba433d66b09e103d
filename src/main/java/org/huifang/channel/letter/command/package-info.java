/** The command that lists, checks and shows letters in a terminal, without starting anything. */
package org.huifang.channel.letter.command;
