/**
 * A raw mail to words, sender, files and nature, whatever client wrote it: wrong charset labels, broken encodings, HTML only,
 * reports of mail servers. Pure functions; nothing here knows the database.
 */
package org.huifang.channel.mail.mime;
