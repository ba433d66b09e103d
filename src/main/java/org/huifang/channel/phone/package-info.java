/** Complaints that customers tell an agent on the phone. */
package org.huifang.channel.phone;
