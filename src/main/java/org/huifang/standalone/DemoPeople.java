package org.huifang.standalone;

import static org.huifang.staff.StaffProfile.skilled;

import java.time.Clock;
import java.util.Optional;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffProfile;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A member of staff for each role and a customer of each type, so that a newcomer can play every part. */
@Component
@Profile("standalone")
class DemoPeople implements SmartInitializingSingleton {

    private final People people;
    private final StaffDirectory staff;
    private final Customers customers;
    private final Clock clock;
    private final String password;

    DemoPeople(
            People people,
            StaffDirectory staff,
            Customers customers,
            Clock clock,
            @Value("${huifang.standalone.demo-password}") String password) {
        this.people = people;
        this.staff = staff;
        this.customers = customers;
        this.clock = clock;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var role : DemoRole.values()) {
            people.add(role.user(), role.fullName(), password, role.groups());
            role.profile()
                    .filter(told -> staff.find(role.user()).isEmpty())
                    .ifPresent(profile -> staff.save(role.user(), profile, Actor.SYSTEM));
        }
        customer("wang.fang@customer.example", "王芳", CustomerType.ORDINARY, Language.ZH, "华东");
        customer("shop@xiaodian.example", "小店网铺", CustomerType.SME, Language.ZH, "华南");
        customer("logistics@bigcorp.example", "BigCorp Ltd.", CustomerType.KEY_ACCOUNT, Language.EN, "华北");
    }

    private void customer(String email, String name, CustomerType type, Language language, String region) {
        if (customers.findByEmail(email).isEmpty()) {
            customers.save(new Customer(
                    null,
                    type,
                    name,
                    email,
                    null,
                    null,
                    null,
                    language,
                    true,
                    region,
                    HomeTime.ZONE_ID,
                    false,
                    clock.instant()));
        }
    }

    /** The staff of the demonstration. */
    enum DemoRole {
        CUSTOMER_SERVICE(
                "li.na", "李娜 Li Na", "客服 customer service", skilled("SERVICE", "SERVICE_LEAD"), Group.CUSTOMER_SERVICE),
        OUTLET(
                "zhou.qiang",
                "周强 Zhou Qiang",
                "网点 demo-east outlet demo-east",
                skilled("DELIVERY", "COLLECTION").ofOutlet("demo-east"),
                Group.OUTLET_DELIVERY,
                Group.OUTLET_PICKUP),
        OTHER_OUTLET(
                "qin.lan",
                "秦岚 Qin Lan",
                "网点 demo-west outlet demo-west",
                skilled("DELIVERY", "COLLECTION").ofOutlet("demo-west"),
                Group.OUTLET_DELIVERY,
                Group.OUTLET_PICKUP),
        TRANSIT("chen.wei", "陈伟 Chen Wei", "中转运输 transit", skilled("TRACING", "TIME_CRITICAL"), Group.TRANSIT),
        CLAIMS(
                "liu.yang",
                "刘洋 Liu Yang",
                "理赔、财务 claims and finance",
                skilled("CLAIMS", "CLAIMS_LEAD", "BILLING", "COD"),
                Group.CLAIMS,
                Group.FINANCE),
        SPECIALIST(
                "wu.lei",
                "吴磊 Wu Lei",
                "专业支持 IT, security, key accounts, international, legal",
                skilled(
                        "SYSTEMS",
                        "SAFETY",
                        "DATA_PROTECTION",
                        "INSPECTION",
                        "ACCOUNT_MANAGEMENT",
                        "CONTRACT",
                        "CUSTOMS"),
                Group.IT,
                Group.SECURITY,
                Group.KEY_ACCOUNTS,
                Group.INTERNATIONAL,
                Group.LEGAL),
        CALLBACK("zhao.min", "赵敏 Zhao Min", "回访组 callback team", Group.CALLBACK_TEAM),
        TEAM_LEAD("sun.jie", "孙杰 Sun Jie", "组长 team lead", Group.TEAM_LEADS),
        MANAGER(
                "gao.ming",
                "高明 Gao Ming",
                "区域经理、理赔主管、总部值班 area manager, claims lead, headquarters on duty",
                Group.AREA_MANAGERS,
                Group.CLAIMS_LEADS,
                Group.HEADQUARTERS),
        PROCESS_OWNER("ma.li", "马丽 Ma Li", "流程负责人 process owner", Group.PROCESS_OWNERS),
        AUDITOR("he.jing", "何静 He Jing", "审计 auditor", Group.AUDITORS),
        WEBSITE("website", "Website", "website and app (API only)", Group.CHANNELS);

        private final String user;
        private final String fullName;
        private final String title;
        private final StaffProfile profile;
        private final Group[] groups;

        DemoRole(String user, String fullName, String title, Group... groups) {
            this(user, fullName, title, null, groups);
        }

        DemoRole(String user, String fullName, String title, StaffProfile profile, Group... groups) {
            this.user = user;
            this.fullName = fullName;
            this.title = title;
            this.profile = profile;
            this.groups = groups;
        }

        String user() {
            return user;
        }

        String fullName() {
            return fullName;
        }

        String title() {
            return title;
        }

        /** Empty for those who get no cases. */
        Optional<StaffProfile> profile() {
            return Optional.ofNullable(profile);
        }

        Group[] groups() {
            return groups;
        }
    }
}
