package org.huifang.complaint.remedy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code remedy_decision}. */
@Repository
public class RemedyDecisions {

    private static final String SELECT =
            """
            select d.id, d.remedy_id, d.round, d.remedy, d.amount_cents, d.words, d.policy_fit, d.decided_by, d.role, d.state,
                d.authorised_by
            from remedy_decision d join remedy r on r.id = d.remedy_id where r.complaint_number = :number
            order by r.cycle desc, d.round desc""";

    private static final Place WORDS = new Place("remedy_decision", "words");

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    RemedyDecisions(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    void insert(RemedyDecision decision) {
        database.sql(
                        """
                insert into remedy_decision (id, remedy_id, round, remedy, amount_cents, words, policy_fit, decided_by, role,
                    decided_at, state)
                values (:id, :remedyId, :round, :remedy, :cents, :words, :fit, :by, :role, :at, :state)""")
                .param("id", decision.id())
                .param("remedyId", decision.remedyId())
                .param("round", decision.round())
                .param("remedy", decision.remedy().name())
                .param("cents", decision.amountCents())
                .param("words", vault.seal(decision.words(), WORDS))
                .param("fit", decision.policyFit())
                .param("by", decision.decidedBy())
                .param("role", decision.role().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", decision.state().name())
                .update();
    }

    int count(Remedy remedy) {
        return database.sql("select count(*) from remedy_decision where remedy_id = :remedy")
                .param("remedy", remedy.id())
                .query(Integer.class)
                .single();
    }

    /** The decision in hand: the latest. */
    public RemedyDecision current(ComplaintNumber number) {
        return of(number).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is decided for " + number.value()));
    }

    /** All decisions of the case, the latest first. */
    public List<RemedyDecision> of(ComplaintNumber number) {
        return database.sql(SELECT).param("number", number.value()).query(RemedyDecision.class).list().stream()
                .map(decision -> decision.saying(vault.open(decision.words(), WORDS)))
                .toList();
    }

    public void become(UUID decision, RemedyDecision.State state) {
        database.sql("update remedy_decision set state = :state where id = :id")
                .param("state", state.name())
                .param("id", decision)
                .update();
    }

    public void authorise(UUID decision, String signedBy) {
        database.sql(
                        """
                update remedy_decision set state = 'AUTHORISED', authorised_by = :by, authorised_at = :at where id = :id""")
                .param("by", signedBy)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", decision)
                .update();
    }

    /** The case ended: what is neither told nor carried out never will be. */
    public void cancelOpen(ComplaintNumber number) {
        database.sql(
                        """
                update remedy_decision set state = 'CANCELLED' where state in ('DECIDED', 'AUTHORISED', 'OFFERED', 'ACCEPTED')
                  and remedy_id in (select id from remedy where complaint_number = :number)""")
                .param("number", number.value())
                .update();
    }
}
