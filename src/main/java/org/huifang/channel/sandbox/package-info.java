/** A stand-in for the SMS and push gateway of another company, behind the same HTTP contract; standalone only. */
package org.huifang.channel.sandbox;
