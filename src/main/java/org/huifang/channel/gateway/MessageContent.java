package org.huifang.channel.gateway;

import java.util.HashMap;
import java.util.Map;

/**
 * What a worker fetches to send: recipient and text never travel through the engine.
 *
 * @param content as the contract of the channel has it, without the recipient
 */
record MessageContent(String id, String channel, String to, Map<String, Object> content) {

    Map<String, Object> body() {
        var body = new HashMap<>(content);
        body.put("to", to);
        return body;
    }
}
