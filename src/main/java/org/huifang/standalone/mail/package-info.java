/** A real SMTP and IMAP server inside the JVM whose messages lie on disk before the sender is told that they arrived. */
package org.huifang.standalone.mail;
