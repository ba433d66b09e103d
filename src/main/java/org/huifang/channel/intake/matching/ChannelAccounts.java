package org.huifang.channel.intake.matching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huifang.customer.Channel;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code channel_account}: which customer writes from which account. */
@Repository
class ChannelAccounts {

    /** Mail addresses and phone numbers are in the customer's file. */
    private static final Set<Channel> WITH_ACCOUNTS = EnumSet.of(Channel.WECHAT, Channel.SOCIAL);

    private static final Place ACCOUNT = new Place("channel_account", "account");

    private final JdbcClient database;
    private final Vault vault;
    private final Blinded blinded;
    private final Clock clock;

    ChannelAccounts(JdbcClient database, Vault vault, Blinded blinded, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.blinded = blinded;
        this.clock = clock;
    }

    Optional<Long> customerOf(Channel channel, String account) {
        return database.sql(
                        "select customer_id from channel_account where channel = :channel and account_blind = :blind")
                .param("channel", channel.name())
                .param("blind", blinded.of(Kind.ACCOUNT, account))
                .query(Long.class)
                .optional();
    }

    void remember(Channel channel, String account, long customer) {
        if (WITH_ACCOUNTS.contains(channel)) {
            database.sql(
                            """
                    insert into channel_account (channel, account, account_blind, customer_id, since)
                    values (:channel, :account, :blind, :customer, :at) on conflict do nothing""")
                    .param("channel", channel.name())
                    .param("account", vault.seal(account, ACCOUNT))
                    .param("blind", blinded.of(Kind.ACCOUNT, account))
                    .param("customer", customer)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
