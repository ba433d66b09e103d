package org.huifang.complaint.remedy.authority;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code remedy_approval}. */
@Repository
public class Approvals {

    private static final Place REASON = new Place("remedy_approval", "reason");

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Approvals(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    void insert(UUID decision, Approval approval) {
        database.sql(
                        """
                insert into remedy_approval (decision_id, position, approver, approver_group, role, approved, reason, at)
                select :decision, count(*) + 1, :approver, :group, :role, :approved, :reason, :at
                from remedy_approval where decision_id = :decision""")
                .param("decision", decision)
                .param("approver", approval.approver())
                .param("group", approval.approverGroup())
                .param("role", approval.role().name())
                .param("approved", approval.approved())
                .param("reason", vault.seal(approval.reason(), REASON))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order they were given. */
    public List<Approval> of(UUID decision) {
        return database
                .sql(
                        """
                select approver, approver_group, role, approved, reason from remedy_approval
                where decision_id = :decision order by position""")
                .param("decision", decision)
                .query(Approval.class)
                .list()
                .stream()
                .map(stored -> new Approval(
                        stored.approver(),
                        stored.approverGroup(),
                        stored.role(),
                        stored.approved(),
                        vault.open(stored.reason(), REASON)))
                .toList();
    }
}
