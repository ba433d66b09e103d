/** A stand-in for the SMS, push and WeChat gateway of another company, behind the same HTTP contract; standalone only. */
package org.huifang.channel.sandbox;
