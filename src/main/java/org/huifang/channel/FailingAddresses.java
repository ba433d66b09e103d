package org.huifang.channel;

import java.time.Clock;
import java.time.ZoneOffset;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code failing_address}: where messages came back from, so that the next goes another way if there is one. */
@Repository
public class FailingAddresses {

    private static final Place ADDRESS = new Place("failing_address", "address");

    private final JdbcClient database;
    private final Customers customers;
    private final Vault vault;
    private final Blinded blinded;
    private final Clock clock;

    FailingAddresses(JdbcClient database, Customers customers, Vault vault, Blinded blinded, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.vault = vault;
        this.blinded = blinded;
        this.clock = clock;
    }

    public void note(long customerId, Channel channel) {
        customers.withId(customerId).addressOn(channel).ifPresent(address -> database.sql(
                        """
                insert into failing_address (customer_id, channel, address, address_blind, since)
                values (:customer, :channel, :address, :blind, :at) on conflict (customer_id, channel) do update
                set address = excluded.address, address_blind = excluded.address_blind, since = excluded.since""")
                .param("customer", customerId)
                .param("channel", channel.name())
                .param("address", vault.seal(address, ADDRESS))
                .param("blind", blinded.of(Kind.ADDRESS, address))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Somebody wrote from there, so it works. */
    public void works(String address) {
        database.sql("delete from failing_address where address_blind = :blind")
                .param("blind", blinded.of(Kind.ADDRESS, address))
                .update();
    }

    /** Another address of the customer on the same channel is given its chance. */
    boolean contains(Customer customer, Channel channel) {
        return database.sql(
                                """
                select count(*) from failing_address
                where customer_id = :customer and channel = :channel and address_blind = :blind""")
                        .param("customer", customer.id())
                        .param("channel", channel.name())
                        .param(
                                "blind",
                                blinded.of(
                                        Kind.ADDRESS,
                                        customer.addressOn(channel).orElse(null)))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
