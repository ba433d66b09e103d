package org.huifang.channel.web;

import java.util.Map;
import java.util.UUID;
import org.huifang.channel.OutboundMessages;
import org.huifang.customer.Customers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For the workers: recipient and text of a message, which the engine never sees. */
@RestController
class OutboundMessageController {

    private final OutboundMessages messages;
    private final Customers customers;

    OutboundMessageController(OutboundMessages messages, Customers customers) {
        this.messages = messages;
        this.customers = customers;
    }

    /**
     * @param to the recipient's address on the channel, or null when the customer has none
     * @param content what the gateway is sent beside it
     */
    record OutboundMessageView(UUID id, String channel, String to, Map<String, Object> content) {}

    @GetMapping("/api/outbound-messages/{id}")
    OutboundMessageView message(@PathVariable UUID id) {
        var message = messages.withId(id);
        var customer = customers.withId(message.customerId());
        return new OutboundMessageView(
                id,
                message.channel().name(),
                customer.addressOn(message.channel()).orElse(null),
                messages.contentOf(id));
    }
}
