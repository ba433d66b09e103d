package org.huifang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.staff.StaffProfile.skilled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.huifang.access.Group;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A team lead gives what one person holds to others. */
@ApplicationTest
class HandoverPageTest {

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    TaskService tasks;

    private StaffVisitor lead;
    private List<ComplaintNumber> held;

    @BeforeEach
    void giveAnQiThreeCases() {
        lead = new StaffVisitor(http, "sun.jie");
        staff.hire("an.qi", Group.INTERNATIONAL, skilled("CUSTOMS"));
        held = List.of(staff.complaint("I1"), staff.complaint("I1"), staff.complaint("I1"));
        staff.hire("bai.he", Group.INTERNATIONAL, skilled("CUSTOMS"));
        staff.hire("chu.yun", Group.INTERNATIONAL, skilled("CUSTOMS"));
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    private StaffVisitor send(String... fields) throws Exception {
        var all = new ArrayList<>(List.of(
                "agent", "an.qi", "pass", lead.page().select("[name=pass]").val()));
        all.addAll(List.of(fields));
        return lead.send("/desk/handover", all.toArray(String[]::new));
    }

    @Test
    void showsWhoIsAwayAndWhatTheyHold() throws Exception {
        staff.away("an.qi", Duration.ofHours(3));

        lead.open("/desk/handover?agent=an.qi");

        assertThat(lead.status()).isEqualTo(200);
        assertThat(lead.text("tr.current")).contains("an.qi", "目前缺勤 Away", "3");
        assertThat(lead.page().select("[name=cases]").eachAttr("value"))
                .containsExactlyElementsOf(
                        held.stream().map(ComplaintNumber::value).toList());
        assertThat(lead.page().select("[name=cases][checked]")).hasSize(3);
        assertThat(lead.page().select("[name=to]").eachAttr("value"))
                .contains("bai.he", "chu.yun")
                .doesNotContain("an.qi");
        lead.open("/desk/handover?agent=an.qi&chosen=none");
        assertThat(lead.page().select("[name=cases][checked]")).isEmpty();
    }

    @Test
    void letsAssignmentChooseInFairTurns() throws Exception {
        lead.open("/desk/handover?agent=an.qi");

        send("cases", held.get(0).value(), "cases", held.get(1).value());

        assertThat(lead.text("[role=status]")).contains(held.get(0).value(), "已转派 Handed over");
        assertThat(List.of(staff.agentOf(held.get(0)), staff.agentOf(held.get(1))))
                .containsExactlyInAnyOrder("bai.he", "chu.yun");
        assertThat(staff.agentOf(held.get(2))).as("not ticked").isEqualTo("an.qi");
        assertThat(cases.task(held.get(0)).getAssignee()).isEqualTo(staff.agentOf(held.get(0)));
        assertThat(cases.ledger(held.get(0)))
                .filteredOn(entry -> entry.kind() == CaseEventKind.HANDED_OVER)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("staff:sun.jie"));
    }

    @Test
    void givesInTurnsToThoseWhoAreNamed() throws Exception {
        lead.open("/desk/handover?agent=an.qi");

        send(
                "cases", held.get(0).value(),
                "cases", held.get(1).value(),
                "cases", held.get(2).value(),
                "to", "bai.he",
                "to", "li.na");

        assertThat(held.stream().map(staff::agentOf)).containsExactly("bai.he", "li.na", "bai.he");
    }

    @Test
    void passesOverWhomACaseCannotBeGivenTo() throws Exception {
        lead.open("/desk/handover?agent=an.qi");
        staff.away("bai.he", Duration.ofHours(1));

        send("cases", held.get(0).value(), "to", "bai.he", "to", "chu.yun");
        assertThat(staff.agentOf(held.get(0))).isEqualTo("chu.yun");
        lead.open("/desk/handover?agent=an.qi");
        send("cases", held.get(1).value(), "to", "bai.he");

        assertThat(lead.text("[role=status]")).contains("未转派 Not handed over", "缺勤", "away at present");
        assertThat(staff.agentOf(held.get(1))).isEqualTo("an.qi");
    }

    @Test
    void saysPerCaseWhatBecameOfItAndActsOnce() throws Exception {
        lead.open("/desk/handover?agent=an.qi");
        var pass = lead.page().select("[name=pass]").val();
        staff.assignInTasklist(held.get(0), "sun.jie", "chu.yun");

        send("cases", held.get(0).value(), "cases", held.get(1).value(), "to", "bai.he");

        assertThat(lead.text("[role=status]")).contains("已不在此人名下", "已转派 Handed over");
        assertThat(staff.agentOf(held.get(0))).isEqualTo("chu.yun");
        assertThat(staff.agentOf(held.get(1))).isEqualTo("bai.he");
        lead.send(
                "/desk/handover",
                "agent",
                "an.qi",
                "pass",
                pass,
                "cases",
                held.get(2).value());
        assertThat(lead.status()).isEqualTo(400);
        assertThat(lead.text("[role=alert]")).contains("已经提交过");
        assertThat(staff.agentOf(held.get(2))).isEqualTo("an.qi");
    }

    @Test
    void returnsOtherTasksToTheirGroups() throws Exception {
        var number = cases.resolvedComplaint();
        var call = cases.task(number);
        tasks.setAssignee(call.getId(), "an.qi");
        lead.open("/desk/handover?agent=an.qi");
        assertThat(lead.text("table")).contains("电话回访 Call customer");

        send("tasks", call.getId());

        assertThat(lead.text("[role=status]")).contains("任务已退回本组");
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void isForLeadsOnly() throws Exception {
        assertThat(new StaffVisitor(http, "li.na").open("/desk/handover").status())
                .isEqualTo(403);
        assertThat(new StaffVisitor(http, "li.na")
                        .send(
                                "/desk/handover",
                                "agent",
                                "an.qi",
                                "cases",
                                held.get(0).value())
                        .status())
                .isEqualTo(403);
    }
}
