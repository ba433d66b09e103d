package org.huifang.insight.dashboard.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** Where managers go from the dashboard. The rules that guard a page say to whom its link is shown, so there is no second list of rights. */
@Component
class HousePages {

    static final String CASE_SEARCH = "/case-search";

    private static final List<Link> ALL = List.of(
            new Link("/insight/warnings", "预警 Warnings"),
            new Link("/insight/analysis", "分析 Analysis"),
            new Link("/reports", "报告 Reports"),
            new Link("/people", "人员 People"),
            new Link("/reviews", "质检 Reviews"),
            new Link("/improvements", "改进措施 Improvements"),
            new Link(CASE_SEARCH, "案件查询 Case search"));

    private final WebInvocationPrivilegeEvaluator rules;

    HousePages(WebInvocationPrivilegeEvaluator rules) {
        this.rules = rules;
    }

    record Link(String address, String title) {}

    List<Link> openTo(Authentication reader) {
        return ALL.stream().filter(page -> isOpenTo(reader, page.address())).toList();
    }

    boolean isOpenTo(Authentication reader, String address) {
        return rules.isAllowed("", address, "GET", reader);
    }
}
