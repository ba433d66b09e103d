package org.huifang.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ComplaintProcessTest {

    @Autowired
    CaseDriver cases;

    @Test
    void closesComplaintWhenCustomerConfirmsTheSolution() {
        var number = cases.resolvedComplaint();

        cases.call(number, "SOLVED");

        assertThat(cases.endings(number)).contains("EndEvent_ClosedConfirmed");
    }
}
