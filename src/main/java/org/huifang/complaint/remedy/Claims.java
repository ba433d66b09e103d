package org.huifang.complaint.remedy;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code claim}: one for each time the case is handled. */
@Repository
class Claims {

    private final JdbcClient database;

    Claims(JdbcClient database) {
        this.database = database;
    }

    void store(String caseNumber, int cycle, Claim claim) {
        database.sql(
                        """
                insert into claim (complaint_number, cycle, loss_kind, loss_share_percent, actual_loss_cents, loss_proven,
                    insured_cents, freight_cents, insurance_fee_cents, salvage_cents, delay_days, value_lost_by_delay)
                values (:number, :cycle, :kind, :share, :loss, :proven, :insured, :freight, :fee, :salvage, :delay, :lost)
                on conflict (complaint_number, cycle) do update set (loss_kind, loss_share_percent, actual_loss_cents,
                    loss_proven, insured_cents, freight_cents, insurance_fee_cents, salvage_cents, delay_days,
                    value_lost_by_delay) = (excluded.loss_kind, excluded.loss_share_percent, excluded.actual_loss_cents,
                    excluded.loss_proven, excluded.insured_cents, excluded.freight_cents, excluded.insurance_fee_cents,
                    excluded.salvage_cents, excluded.delay_days, excluded.value_lost_by_delay)""")
                .param("number", caseNumber)
                .param("cycle", cycle)
                .param("kind", claim.lossKind().name())
                .param("share", claim.lossSharePercent())
                .param("loss", claim.actualLossCents())
                .param("proven", claim.lossProven())
                .param("insured", claim.insuredCents())
                .param("freight", claim.freightCents())
                .param("fee", claim.insuranceFeeCents())
                .param("salvage", claim.salvageCents())
                .param("delay", claim.delayDays())
                .param("lost", claim.valueLostByDelay())
                .update();
    }

    Optional<Claim> find(String caseNumber, int cycle) {
        return database.sql(
                        """
                select loss_kind, loss_share_percent, actual_loss_cents, loss_proven, insured_cents, freight_cents,
                    insurance_fee_cents, salvage_cents, delay_days, value_lost_by_delay
                from claim where complaint_number = :number and cycle = :cycle""")
                .param("number", caseNumber)
                .param("cycle", cycle)
                .query(Claim.class)
                .optional();
    }
}
