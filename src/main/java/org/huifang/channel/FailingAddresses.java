package org.huifang.channel;

import java.time.Clock;
import java.time.ZoneOffset;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code failing_address}: where messages came back from, so that the next goes another way if there is one. */
@Repository
public class FailingAddresses {

    private final JdbcClient database;
    private final Customers customers;
    private final Clock clock;

    FailingAddresses(JdbcClient database, Customers customers, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.clock = clock;
    }

    public void note(long customerId, Channel channel) {
        customers.withId(customerId).addressOn(channel).ifPresent(address -> database.sql(
                        """
                insert into failing_address (customer_id, channel, address, since) values (:customer, :channel, :address, :at)
                on conflict (customer_id, channel) do update set address = excluded.address, since = excluded.since""")
                .param("customer", customerId)
                .param("channel", channel.name())
                .param("address", address)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Somebody wrote from there, so it works. */
    public void works(String address) {
        database.sql("delete from failing_address where address = :address")
                .param("address", address)
                .update();
    }

    /** Another address of the customer on the same channel is given its chance. */
    boolean contains(Customer customer, Channel channel) {
        return database.sql(
                                """
                select count(*) from failing_address
                where customer_id = :customer and channel = :channel and address = :address""")
                        .param("customer", customer.id())
                        .param("channel", channel.name())
                        .param("address", customer.addressOn(channel).orElse(""))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
