package org.huifang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.huifang.home.HomeTime;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes run with the clock of UTC, in which one o'clock is nine in the morning at home. */
@ApplicationTest
class HistoryCleanupWindowTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void theEngineCleansUpWhileTheHouseSleeps() {
        var window = engine.getBatchWindowManager().getNextBatchWindow(new Date(), engine);

        assertThat(atHome(window.getStart())).isEqualTo(LocalTime.of(1, 0));
        assertThat(atHome(window.getEnd())).isEqualTo(LocalTime.of(5, 0));
    }

    private static LocalTime atHome(Date moment) {
        return moment.toInstant().atZone(HomeTime.ZONE).toLocalTime();
    }
}
