/** HTTP for messages: what workers fetch to send, and the page of a message that a person has to give by hand. */
package org.huifang.channel.web;
