package org.huifang.channel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.huifang.customer.file.ChannelPreferences;
import org.springframework.stereotype.Component;

/** By which channel a customer is written to, and by which next when one fails. */
@Component
class ChannelOrder {

    /** Richest first. */
    private static final List<Channel> USUAL = List.of(Channel.EMAIL, Channel.WECHAT, Channel.PUSH, Channel.SMS);

    private final ChannelPreferences preferences;
    private final FailingAddresses failing;

    ChannelOrder(ChannelPreferences preferences, FailingAddresses failing) {
        this.preferences = preferences;
        this.failing = failing;
    }

    /** Those the customer named, then the usual ones; addresses that messages came back from last. */
    Stream<Channel> of(Customer customer) {
        return Stream.concat(preferences.of(customer.id()).stream(), USUAL.stream())
                .distinct()
                .filter(USUAL::contains)
                .filter(channel -> customer.addressOn(channel).isPresent())
                .sorted(Comparator.comparing(channel -> failing.contains(customer, channel)));
    }

    /** Empty when nothing can be written to them. */
    Optional<Channel> firstOf(Customer customer) {
        return of(customer).findFirst();
    }

    /** The next one that has not failed for this message; empty when a person has to take over. */
    Optional<Channel> nextOf(Customer customer, OutboundMessage message) {
        return of(customer)
                .filter(channel ->
                        channel != message.channel() && !message.tried().contains(channel))
                .findFirst();
    }
}
