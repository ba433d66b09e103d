package org.huifang.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The groups people belong to; ids are candidate groups in the models. */
public enum Group {
    CUSTOMER_SERVICE("customer-service", "客服 Customer service", Kind.DEPARTMENT),
    OUTLET_DELIVERY("outlet-delivery", "派送网点 Delivery outlets", Kind.DEPARTMENT),
    OUTLET_PICKUP("outlet-pickup", "揽收网点 Pickup outlets", Kind.DEPARTMENT),
    TRANSIT("transit", "中转运输 Transit", Kind.DEPARTMENT),
    CLAIMS("claims", "理赔 Claims", Kind.DEPARTMENT),
    FINANCE("finance", "财务 Finance", Kind.DEPARTMENT),
    IT("it", "信息技术 IT", Kind.DEPARTMENT),
    SECURITY("security", "安全合规 Security and compliance", Kind.DEPARTMENT),
    KEY_ACCOUNTS("key-accounts", "大客户部 Key accounts", Kind.DEPARTMENT),
    INTERNATIONAL("international", "国际关务 International", Kind.DEPARTMENT),
    LEGAL("legal", "法务 Legal", Kind.DEPARTMENT),
    CALLBACK_TEAM("callback-team", "回访组 Callback team", Kind.CALLERS),
    TEAM_LEADS("team-leads", "组长 Team leads", Kind.LEADS),
    AREA_MANAGERS("area-managers", "区域经理、理赔专员 Area managers and claims specialists", Kind.LEADS),
    CLAIMS_LEADS("claims-leads", "理赔主管 Claims leads", Kind.LEADS),
    HEADQUARTERS("headquarters", "总部值班 Headquarters on duty", Kind.LEADS),
    PROCESS_OWNERS("process-owners", "流程负责人 Process owners", Kind.OWNERS),
    AUDITORS("auditors", "审计 Auditors", Kind.AUDITORS),
    CHANNELS("channels", "接入渠道 Channels (website, app)", Kind.TECHNICAL),
    WORKERS("workers", "外部任务 Workers", Kind.TECHNICAL),
    MONITORING("monitoring", "运行监控 Monitoring", Kind.TECHNICAL),
    ADMINS("camunda-admin", "管理员 Administrators", Kind.ADMINS);

    /** What a group is for, and so what it may do. */
    public enum Kind {
        DEPARTMENT,
        CALLERS,
        LEADS,
        OWNERS,
        AUDITORS,
        TECHNICAL,
        ADMINS;

        boolean worksOnTasks() {
            return this == DEPARTMENT || this == CALLERS || this == LEADS;
        }

        boolean readsCases() {
            return worksOnTasks() || this == AUDITORS || this == ADMINS;
        }
    }

    private final String id;
    private final String title;
    private final Kind kind;

    Group(String id, String title, Kind kind) {
        this.id = id;
        this.title = title;
        this.kind = kind;
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** In both languages; the id of a group that is not ours. */
    static String titleOf(String id) {
        return Arrays.stream(values())
                .filter(known -> known.id.equals(id))
                .map(Group::title)
                .findFirst()
                .orElse(id);
    }

    public Kind kind() {
        return kind;
    }

    /** Messages that belong to no case yet may be about anything. */
    boolean looksAtQuarantine() {
        return this == CUSTOMER_SERVICE || kind == Kind.LEADS;
    }

    /** Customers call whoever has the telephone. */
    boolean takesCalls() {
        return this == CUSTOMER_SERVICE || kind == Kind.CALLERS || kind == Kind.LEADS;
    }

    /** Ids of the groups that may look at messages in quarantine, as authorities. */
    public static String[] quarantineReaders() {
        return ids(Arrays.stream(values())
                .filter(group -> group.looksAtQuarantine() || group == ADMINS)
                .toList());
    }

    /** Ids of the groups that may read a case, as authorities. */
    public static String[] readersOfCases() {
        return ids(
                Arrays.stream(values()).filter(group -> group.kind.readsCases()).toList());
    }

    /** Ids of the groups that may read a case's dossier, as authorities. */
    public static String[] readersOfDossiers() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind == Kind.AUDITORS || group.kind == Kind.LEADS || group == ADMINS)
                .toList());
    }

    /** Ids of the groups that work on cases, as authorities. */
    public static String[] workers() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind.worksOnTasks())
                .toList());
    }

    /** Ids of the groups that lead others and decide about customers, as authorities. */
    public static String[] leads() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind == Kind.LEADS)
                .toList());
    }

    /** Ids of the groups that see and do everybody's tasks. */
    public static String[] overseersOfTasks() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind == Kind.LEADS || group == ADMINS)
                .toList());
    }

    /** Ids of the groups that look at what runs and why, as authorities. */
    public static String[] overseers() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind == Kind.LEADS
                        || group.kind == Kind.OWNERS
                        || group.kind == Kind.AUDITORS
                        || group == ADMINS)
                .toList());
    }

    /** Ids of the groups that say how the house works, as authorities. */
    public static String[] deciders() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind == Kind.LEADS || group.kind == Kind.OWNERS || group == ADMINS)
                .toList());
    }

    /** Who makes sure that it is the customer who asks about their data, and decides. */
    boolean decidesOnData() {
        return this == SECURITY;
    }

    /** Ids of the groups that handle what customers ask about their data, and place legal holds, as authorities. */
    public static String[] keepersOfData() {
        return ids(List.of(SECURITY, LEGAL, ADMINS));
    }

    /** Ids of those, and of the groups that look on, as authorities. */
    public static String[] readersOfRequests() {
        return ids(List.of(SECURITY, LEGAL, AUDITORS, ADMINS));
    }

    /** Ids of the groups that have tasks in Tasklist, as authorities. */
    public static String[] doersOfTasks() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind.worksOnTasks() || group.kind == Kind.OWNERS || group == ADMINS)
                .toList());
    }

    /** The website and other systems of the courier, and these. */
    public static String[] channelsAnd(String... groups) {
        return Stream.concat(Stream.of(CHANNELS.id), Arrays.stream(groups)).toArray(String[]::new);
    }

    /** Ids of the groups of people, as authorities; other systems are not among them. */
    public static String[] staff() {
        return ids(Arrays.stream(values())
                .filter(group -> group.kind != Kind.TECHNICAL)
                .toList());
    }

    private static String[] ids(List<Group> groups) {
        return groups.stream().map(Group::id).toArray(String[]::new);
    }
}
