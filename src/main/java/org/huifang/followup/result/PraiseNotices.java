package org.huifang.followup.result;

import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.StaffMail;
import org.huifang.followup.AccountManagers;
import org.huifang.followup.FollowUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Praise reaches who earned it: the customer's named manager, else the agent of their last complaint, else the team leads. */
@Service
@Transactional
public class PraiseNotices {

    private static final String NOBODY_NAMED = "team-leads";

    private final FollowUps followUps;
    private final AccountManagers managers;
    private final StaffMail mail;
    private final CaseLedger ledger;
    private final JdbcClient database;

    PraiseNotices(
            FollowUps followUps, AccountManagers managers, StaffMail mail, CaseLedger ledger, JdbcClient database) {
        this.followUps = followUps;
        this.managers = managers;
        this.mail = mail;
        this.ledger = ledger;
        this.database = database;
    }

    public void passOn(String number) {
        var customerId = followUps.withNumber(number).customerId();
        var recipient = managers.of(customerId).orElseGet(() -> lastAgentOf(customerId));
        mail.send(recipient, "praise", "praise-" + number, Map.of("number", number));
        ledger.append(number, Actor.SYSTEM, CaseEventKind.PRAISE_PASSED_ON, Map.of("recipient", recipient));
    }

    private String lastAgentOf(long customerId) {
        return database.sql(
                        """
                select agent from complaint where customer_id = :customer and agent is not null
                order by received_at desc limit 1""")
                .param("customer", customerId)
                .query(String.class)
                .optional()
                .orElse(NOBODY_NAMED);
    }
}
