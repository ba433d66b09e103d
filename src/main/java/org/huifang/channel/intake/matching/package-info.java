/** Whose a message is and where it belongs: the customer who wrote it, the message of ours it answers, the case it joins. */
package org.huifang.channel.intake.matching;
