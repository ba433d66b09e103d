/** Words as people wrote them: cleaned for databases and pages, without the history that replies repeat. */
package org.huifang.channel.intake.text;
