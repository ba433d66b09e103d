package org.huifang.followup.conduct;

import java.util.UUID;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.WhenSettled;
import org.huifang.followup.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells surveys whether their invitations arrived. */
@Component
class InvitationFates implements WhenSettled {

    private final Surveys surveys;
    private final JdbcClient database;

    InvitationFates(Surveys surveys, JdbcClient database) {
        this.surveys = surveys;
        this.database = database;
    }

    @Override
    public void settled(OutboundMessage message, Fate fate) {
        if (message.purpose() != Letter.Purpose.SURVEY_INVITATION) {
            return;
        }
        switch (fate) {
            case DELIVERED -> surveys.delivered(invitationOf(message));
            case UNDELIVERABLE -> surveys.bounced(invitationOf(message));
            case SUPPRESSED, GIVEN_BY_HAND -> {}
        }
    }

    private UUID invitationOf(OutboundMessage message) {
        return database.sql(
                        """
                select id from survey_invitation
                where customer_id = :customer and occasion_kind = 'FOLLOW_UP' and occasion_reference = :number""")
                .param("customer", message.customerId())
                .param("number", message.complaintNumber())
                .query(UUID.class)
                .single();
    }
}
