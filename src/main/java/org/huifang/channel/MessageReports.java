package org.huifang.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.huifang.customer.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code message_report}. */
@Repository
class MessageReports {

    /** Names are stored; never rename one. */
    enum Outcome {
        DELIVERED,
        BOUNCED_HARD,
        BOUNCED_SOFT
    }

    private final JdbcClient database;
    private final Clock clock;

    MessageReports(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when the channel has reported this already. */
    boolean insert(UUID message, Channel channel, Outcome outcome, String code, Instant at) {
        return database.sql(
                                """
                insert into message_report (message_id, channel, outcome, code, at, recorded_at)
                values (:message, :channel, :outcome, :code, :at, :now) on conflict do nothing""")
                        .param("message", message)
                        .param("channel", channel.name())
                        .param("outcome", outcome.name())
                        .param("code", code)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The channel gave it back. */
    boolean cameBack(UUID message, Channel channel) {
        return database.sql(
                        """
                select exists (select from message_report
                    where message_id = :message and channel = :channel and outcome = 'BOUNCED_HARD')""")
                .param("message", message)
                .param("channel", channel.name())
                .query(Boolean.class)
                .single();
    }
}
