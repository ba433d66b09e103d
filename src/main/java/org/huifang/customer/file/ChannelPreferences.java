package org.huifang.customer.file;

import java.util.List;
import java.util.stream.Stream;
import org.huifang.customer.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which channels customers want to be written to, as their files say. */
@Repository
public class ChannelPreferences {

    private final JdbcClient database;

    ChannelPreferences(JdbcClient database) {
        this.database = database;
    }

    /** First the one they prefer; empty when they named none. */
    public List<Channel> of(long customerId) {
        return database
                .sql("select preferred_channel, alternate_channel from customer_file where customer_id = :customer")
                .param("customer", customerId)
                .query((row, n) -> Stream.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(named -> named)
                .filter(name -> name != null)
                .map(Channel::valueOf)
                .toList();
    }
}
