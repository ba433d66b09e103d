package org.huifang.insight.warning.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void anIndicatorHasAName() {
        var subject = new Subject(Dimension.INDICATOR, "NPS_CHANGE/华东");

        assertThat(subject.chinese()).isEqualTo("净推荐值（NPS）变化 华东");
        assertThat(subject.english()).isEqualTo("Change of the net promoter score 华东");
        assertThat(new Subject(Dimension.INDICATOR, "APPEALS").english()).isEqualTo("Appeals per million parcels");
    }

    @Test
    void allElseHasItsCode() {
        assertThat(new Subject(Dimension.OUTLET, "APPEALS").chinese()).isEqualTo("APPEALS");
        assertThat(new Subject(Dimension.LINK, "PICKUP/1").english()).isEqualTo("PICKUP/1");
    }
}
