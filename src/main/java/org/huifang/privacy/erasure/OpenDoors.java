package org.huifang.privacy.erasure;

import java.time.Clock;
import java.time.ZoneOffset;
import org.huifang.followup.FollowUpDesk;
import org.huifang.privacy.register.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes what could still reach a person who is being erased, or bring words of theirs back: surveys, planned contacts. */
@Component
class OpenDoors {

    private final FollowUpDesk followUps;
    private final JdbcClient database;
    private final Clock clock;

    OpenDoors(FollowUpDesk followUps, JdbcClient database, Clock clock) {
        this.followUps = followUps;
        this.database = database;
        this.clock = clock;
    }

    void close(Person person, String why) {
        database.sql(
                        """
                select number from follow_up where customer_id = :customer and state in ('PLANNED', 'CARRIED_OVER')
                order by number""")
                .param("customer", person.customerId())
                .query(String.class)
                .list()
                .forEach(number -> followUps.suppress(number, why));
        database.sql(
                        """
                update survey_invitation set expires_at = least(expires_at, :now),
                    expired_at = case when answered_at is null then coalesce(expired_at, :now) end
                where customer_id = :customer""")
                .param("customer", person.customerId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
