package org.huifang.channel.intake.matching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huifang.customer.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code channel_account}: which customer writes from which account. */
@Repository
class ChannelAccounts {

    /** Mail addresses and phone numbers are in the customer's file. */
    private static final Set<Channel> WITH_ACCOUNTS = EnumSet.of(Channel.WECHAT, Channel.SOCIAL);

    private final JdbcClient database;
    private final Clock clock;

    ChannelAccounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Long> customerOf(Channel channel, String account) {
        return database.sql("select customer_id from channel_account where channel = :channel and account = :account")
                .param("channel", channel.name())
                .param("account", account)
                .query(Long.class)
                .optional();
    }

    void remember(Channel channel, String account, long customer) {
        if (WITH_ACCOUNTS.contains(channel)) {
            database.sql(
                            """
                    insert into channel_account (channel, account, customer_id, since)
                    values (:channel, :account, :customer, :at) on conflict do nothing""")
                    .param("channel", channel.name())
                    .param("account", account)
                    .param("customer", customer)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
