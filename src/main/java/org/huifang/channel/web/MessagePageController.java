package org.huifang.channel.web;

import java.security.Principal;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.channel.OutboundMessages;
import org.huifang.customer.Customers;
import org.huifang.customer.disclosure.Disclosures;
import org.huifang.customer.disclosure.MaskedCustomer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The message a person has to give by hand, shown inside the form of that task. */
@Controller
class MessagePageController {

    private final OutboundMessages messages;
    private final Customers customers;
    private final Disclosures disclosures;

    MessagePageController(OutboundMessages messages, Customers customers, Disclosures disclosures) {
        this.messages = messages;
        this.customers = customers;
        this.disclosures = disclosures;
    }

    @GetMapping("/messages/{id}/brief")
    String brief(@PathVariable UUID id, Model page) {
        var message = messages.withId(id);
        page.addAttribute("message", message);
        var customer = customers.withId(message.customerId());
        page.addAttribute("contact", MaskedCustomer.of(customer));
        page.addAttribute("words", MaskedCustomer.in(message.body(), customer));
        return "message/brief";
    }

    /** Whom to reach, in full. */
    @PostMapping("/messages/{id}/customer")
    String customer(@PathVariable UUID id, Principal reader, Model page) {
        var message = messages.withId(id);
        var about = message.complaintNumber();
        page.addAttribute("about", about);
        page.addAttribute("back", "/messages/%s/brief".formatted(id));
        page.addAttribute("customer", disclosures.show(about, message.customerId(), Actor.staff(reader.getName())));
        return "customer/details";
    }
}
