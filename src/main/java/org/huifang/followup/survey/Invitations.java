package org.huifang.followup.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code survey_invitation}. */
@Repository
public class Invitations {

    /** Nobody was invited under this id. */
    public static class UnknownInvitation extends RuntimeException {
        UnknownInvitation(UUID id) {
            super("There is no invitation %s.".formatted(id));
        }
    }

    private final JdbcClient database;

    Invitations(JdbcClient database) {
        this.database = database;
    }

    /** False when the customer has been invited on this occasion before. */
    boolean insert(Invitation invitation, Instant remindAt) {
        return database.sql(
                                """
                insert into survey_invitation (id, customer_id, questionnaire, version, asked, occasion_kind,
                    occasion_reference, occasion_round, way, issued_at, remind_at, expires_at)
                values (:id, :customer, :questionnaire, :version, :asked, :kind, :reference, :round, :way, :issuedAt,
                    :remindAt, :expiresAt)
                on conflict do nothing""")
                        .param("id", invitation.id())
                        .param("customer", invitation.customerId())
                        .param("questionnaire", invitation.questionnaire())
                        .param("version", invitation.version())
                        .param("asked", String.join(",", invitation.asked()))
                        .param("kind", invitation.occasion().kind().name())
                        .param("reference", invitation.occasion().reference())
                        .param("round", invitation.occasion().round())
                        .param("way", invitation.way().name())
                        .param("issuedAt", utc(invitation.issuedAt()))
                        .param("remindAt", remindAt == null ? null : utc(remindAt))
                        .param("expiresAt", utc(invitation.expiresAt()))
                        .update()
                == 1;
    }

    public Optional<Invitation> find(UUID id) {
        return database.sql("select * from survey_invitation where id = :id")
                .param("id", id)
                .query(Invitations::invitation)
                .optional();
    }

    /** @throws UnknownInvitation when there is none */
    public Invitation withId(UUID id) {
        return find(id).orElseThrow(() -> new UnknownInvitation(id));
    }

    /**
     * To answer it: the row stays locked until the transaction ends.
     *
     * @throws UnknownInvitation when there is none
     */
    public Invitation locked(UUID id) {
        return database.sql("select * from survey_invitation where id = :id for update")
                .param("id", id)
                .query(Invitations::invitation)
                .optional()
                .orElseThrow(() -> new UnknownInvitation(id));
    }

    public Optional<Invitation> on(Occasion occasion, long customerId) {
        return database.sql(
                        """
                select * from survey_invitation where customer_id = :customer and occasion_kind = :kind
                    and occasion_reference = :reference and occasion_round = :round""")
                .param("customer", customerId)
                .param("kind", occasion.kind().name())
                .param("reference", occasion.reference())
                .param("round", occasion.round())
                .query(Invitations::invitation)
                .optional();
    }

    /** Who answers has opened it, also by a caller's hand. */
    public void answered(UUID id, Instant at) {
        database.sql(
                        """
                update survey_invitation set answered_at = :at, opened_at = coalesce(opened_at, :at)
                where id = :id and answered_at is null""")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void opened(UUID id, Instant at) {
        database.sql("update survey_invitation set opened_at = :at where id = :id and opened_at is null")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void delivered(UUID id, Instant at) {
        database.sql("update survey_invitation set delivered_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    void bounced(UUID id, Instant at) {
        database.sql("update survey_invitation set bounced_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** Those to be reminded, each once; whoever else asks at the same moment is given others. */
    List<Invitation> remind(Instant at, int limit) {
        return database.sql(
                        """
                update survey_invitation set reminded_at = :at where id in (
                    select id from survey_invitation
                    where remind_at <= :at and reminded_at is null and answered_at is null and expires_at > :at
                        and (bounced_at is null or delivered_at > bounced_at)
                    order by remind_at limit :limit for update skip locked)
                returning *""")
                .param("at", utc(at))
                .param("limit", limit)
                .query(Invitations::invitation)
                .list();
    }

    int expire(Instant at) {
        return database.sql(
                        """
                update survey_invitation set expired_at = :at
                where expires_at <= :at and answered_at is null and expired_at is null""")
                .param("at", utc(at))
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getLong("customer_id"),
                row.getString("questionnaire"),
                row.getInt("version"),
                List.of(row.getString("asked").split(",")),
                new Occasion(
                        Occasion.Kind.valueOf(row.getString("occasion_kind")),
                        row.getString("occasion_reference"),
                        row.getInt("occasion_round")),
                Way.valueOf(row.getString("way")),
                instant(row, "issued_at"),
                instant(row, "expires_at"),
                instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
