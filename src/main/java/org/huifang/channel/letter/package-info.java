/**
 * The letters as files: what each says by mail, SMS, app push and WeChat, in Chinese and English, with a closed set of
 * placeholders. Needs neither Spring nor an engine, so that a command can show a letter.
 */
package org.huifang.channel.letter;
