package org.huifang.complaint.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.customer.Customers;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case that Tasklist's forms show, so that text and personal data stay out of process variables. */
@Controller
class CasePageController {

    private static final ZoneId DESK_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<SlaMilestone, String> TITLES = Map.of(
            SlaMilestone.ACKNOWLEDGEMENT, "受理确认 Acknowledge by",
            SlaMilestone.NAMED_OWNER, "指定负责人 Owner by",
            SlaMilestone.HUMAN_RESPONSE, "人工响应 Human response by",
            SlaMilestone.FIRST_RESPONSE, "首次答复 First response by",
            SlaMilestone.NEXT_UPDATE, "进展通报 Next update by",
            SlaMilestone.RESOLUTION, "解决方案 Solution by",
            SlaMilestone.REMEDY, "方案执行 Remedy by",
            SlaMilestone.CALLBACK, "回访 Callback by",
            SlaMilestone.LEGAL_LIMIT, "法定期限 Legal limit");

    private final Complaints complaints;
    private final Customers customers;
    private final SlaClocks clocks;

    CasePageController(Complaints complaints, Customers customers, SlaClocks clocks) {
        this.complaints = complaints;
        this.customers = customers;
        this.clocks = clocks;
    }

    record ClockView(String title, String due, String state) {

        static ClockView of(SlaClock clock) {
            var state = clock.brokenAt() != null ? "broken" : clock.fulfilledAt() != null ? "fulfilled" : "running";
            return new ClockView(
                    TITLES.get(clock.milestone()), MINUTE.format(clock.dueAt().atZone(DESK_ZONE)), state);
        }
    }

    @GetMapping("/cases/{number}/brief")
    String brief(@PathVariable String number, Model page) {
        var complaint = complaints.look(new ComplaintNumber(number));
        page.addAttribute("case", CaseView.of(complaint));
        page.addAttribute("customer", customers.withId(complaint.customerId()));
        page.addAttribute("clocks", clockViews(number));
        return "case/brief";
    }

    private List<ClockView> clockViews(String number) {
        return clocks.of(number).stream().map(ClockView::of).toList();
    }
}
