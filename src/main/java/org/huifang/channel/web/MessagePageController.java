package org.huifang.channel.web;

import java.util.UUID;
import org.huifang.channel.OutboundMessages;
import org.huifang.customer.Customers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The message a person has to give by hand, shown inside the form of that task. */
@Controller
class MessagePageController {

    private final OutboundMessages messages;
    private final Customers customers;

    MessagePageController(OutboundMessages messages, Customers customers) {
        this.messages = messages;
        this.customers = customers;
    }

    @GetMapping("/messages/{id}/brief")
    String brief(@PathVariable UUID id, Model page) {
        var message = messages.withId(id);
        page.addAttribute("message", message);
        page.addAttribute("customer", customers.withId(message.customerId()));
        return "message/brief";
    }
}
