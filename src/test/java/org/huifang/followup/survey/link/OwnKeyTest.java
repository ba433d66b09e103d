package org.huifang.followup.survey.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.huifang.testing.ApplicationTest;
import org.huifang.visitor.LinkKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no key is set, one is made once and kept. */
@ApplicationTest
class OwnKeyTest {

    @Autowired
    SurveyLinks links;

    @Autowired
    JdbcClient database;

    @Test
    void linksAreStillGoodAfterARestart() {
        var sent = links.token(UUID.randomUUID(), Instant.parse("2026-11-22T08:00:00Z"));
        var restarted = new LinkKey(database, Clock.systemUTC(), "");
        restarted.afterSingletonsInstantiated();

        assertThat(new SurveyLinks(restarted, "").read(sent).genuine()).isTrue();
    }
}
