package org.huifang.channel.intake.matching;

import java.util.Optional;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.springframework.stereotype.Component;

/** The customers behind the addresses that messages come from. */
@Component
public class Senders {

    /**
     * Who wrote.
     *
     * @param address where the channel says the message is from: mail address, phone number, id of an account
     * @param email what else is known of them, or null
     * @param phone likewise
     */
    public record Sender(String address, String name, String email, String phone) {}

    private final Customers customers;
    private final CustomerDesk desk;
    private final ChannelAccounts accounts;

    Senders(Customers customers, CustomerDesk desk, ChannelAccounts accounts) {
        this.customers = customers;
        this.desk = desk;
        this.accounts = accounts;
    }

    /** The customer whose address this is. What a sender merely says of themselves proves nothing. */
    public Optional<Customer> customerAt(Channel channel, String address) {
        return switch (channel) {
            case EMAIL -> customers.findByEmail(address);
            case SMS, PHONE -> customers.findFirstByPhoneOrderById(address);
            case WECHAT ->
                accounts.customerOf(channel, address)
                        .map(customers::withId)
                        .or(() -> customers.findFirstByWechatIdOrderById(address));
            default -> accounts.customerOf(channel, address).map(customers::withId);
        };
    }

    /** Whether this is an address of the customer; several customers may have one phone. */
    boolean isAt(long customer, Channel channel, String address) {
        return customers
                .withId(customer)
                .addressOn(channel)
                .filter(address::equalsIgnoreCase)
                .isPresent();
    }

    /** The same, or a customer with the same mail address or phone number, or a new one. */
    public Customer recognise(Channel channel, Sender sender, Language language) {
        return customerAt(channel, sender.address()).orElseGet(() -> {
            var customer = desk.recognise(sender.name(), sender.email(), sender.phone(), language);
            accounts.remember(channel, sender.address(), customer.id());
            if (channel == Channel.WECHAT) {
                customers.learnWechatId(customer.id(), sender.address());
            }
            return customer;
        });
    }
}
