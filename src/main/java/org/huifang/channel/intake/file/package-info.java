/** What may be shown of the files customers send: kinds are told by content, and only harmless ones are ever served. */
package org.huifang.channel.intake.file;
