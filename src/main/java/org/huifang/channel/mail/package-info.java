/** E-mail by Jakarta Mail: reading the mailbox over IMAP, reading messages of any charset, and writing to customers. */
package org.huifang.channel.mail;
