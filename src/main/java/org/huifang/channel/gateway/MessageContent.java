package org.huifang.channel.gateway;

/** What a worker fetches to send: recipient and text never travel through the engine. */
record MessageContent(String id, String channel, String to, String text) {}
