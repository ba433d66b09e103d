/** Words by which people refuse further messages, as the law lets them, and as SMS gateways teach them. */
package org.huifang.channel.intake.refusal;
