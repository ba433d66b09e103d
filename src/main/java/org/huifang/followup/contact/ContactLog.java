package org.huifang.followup.contact;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every contact made, in {@code contact}, and what it adds up to. */
@Repository
public class ContactLog {

    /** Ratings of single parcels are shown in the app and stand in nobody's way. */
    private static final String SITUATION =
            """
            select
                exists (select from complaint where customer_id = :customer and closed_at is null and number <> :reference)
                    as open_complaint,
                exists (select from survey_invitation where customer_id = :customer and answered_at is null
                    and expires_at > :at and occasion_kind <> 'PARCEL' and occasion_reference <> :reference)
                    as open_invitation,
                exists (select from early_warning w join customer who on who.id = :customer
                    where w.closed_at is null and w.level = 'RED' and (w.dimension = 'NETWORK'
                        or w.dimension = 'REGION' and w.subject = who.region
                        or w.dimension = 'INDICATOR' and split_part(w.subject, '/', 2) in ('', who.region)
                        or w.dimension = 'OUTLET' and w.subject in (
                            select f.outlet from complaint c join insight.complaint_fact f on f.number = c.number
                            where c.customer_id = :customer and f.received_at > :at - interval '90 days')))
                    as red_warning,
                (select count(distinct reference) from contact where customer_id = :customer and purpose <> 'SERVICE'
                    and at > :at - interval '30 days' and at <= :at and reference <> :reference) as contacts_in30_days,
                (select floor(extract(epoch from :at - max(at)) / 86400)::integer from contact
                    where customer_id = :customer and purpose = 'NPS' and reference <> :reference) as days_since_nps""";

    private final JdbcClient database;

    ContactLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts a contact once.
     *
     * @param id the contact's own name, such as the message's id, or the callback's with the number of the attempt
     */
    public void made(String id, ContactWish wish, Instant at) {
        database.sql(
                        """
                insert into contact (id, customer_id, at, channel, purpose, reference)
                values (:id, :customer, :at, :channel, :purpose, :reference) on conflict (id) do nothing""")
                .param("id", id)
                .param("customer", wish.customerId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("channel", wish.channel().name())
                .param("purpose", wish.purpose().name())
                .param("reference", wish.reference())
                .update();
    }

    Situation situation(ContactWish wish, Instant at) {
        return database.sql(SITUATION)
                .param("customer", wish.customerId())
                .param("reference", wish.reference())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Situation(
                        row.getBoolean("open_complaint"),
                        row.getBoolean("open_invitation"),
                        row.getBoolean("red_warning"),
                        row.getInt("contacts_in30_days"),
                        row.getObject("days_since_nps", Integer.class)))
                .single();
    }
}
