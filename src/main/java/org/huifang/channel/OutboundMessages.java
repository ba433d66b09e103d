package org.huifang.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huifang.customer.Channel;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code outbound_message}. */
@Repository
public class OutboundMessages {

    private static final String SELECT =
            "select id, complaint_number, customer_id, purpose, occasion, channel, tried_channels, language, subject,"
                    + " body, state, created_at, due_at from outbound_message ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Place SUBJECT = new Place("outbound_message", "subject");
    private static final Place BODY = new Place("outbound_message", "body");
    private static final Place FORMS = new Place("outbound_message", "forms");

    private final JdbcClient database;
    private final Vault vault;

    OutboundMessages(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** False when a message of this case, purpose and occasion already exists. */
    boolean insert(OutboundMessage message, Map<Channel, Map<String, Object>> forms) {
        return database.sql(
                                """
                insert into outbound_message (id, complaint_number, customer_id, purpose, occasion, channel, language,
                    subject, body, forms, state, created_at, due_at)
                values (:id, :number, :customer, :purpose, :occasion, :channel, :language, :subject, :body,
                    :forms, :state, :at, :at)
                on conflict (complaint_number, purpose, occasion) do nothing""")
                        .param("id", message.id())
                        .param("number", message.complaintNumber())
                        .param("customer", message.customerId())
                        .param("purpose", message.purpose().name())
                        .param("occasion", message.occasion())
                        .param("channel", message.channel().name())
                        .param("language", message.language().name())
                        .param("subject", vault.seal(message.subject(), SUBJECT))
                        .param("body", vault.seal(message.body(), BODY))
                        .param("forms", vault.seal(json(forms), FORMS))
                        .param("state", message.state().name())
                        .param("at", message.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What a gateway is sent: the channel's short form, or of a message from before there were any the whole text. */
    public Map<String, Object> contentOf(UUID id) {
        return database.sql("select channel, forms, body from outbound_message where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var body = row.getString("body");
                    return form(row.getString("forms"), row.getString("channel"))
                            .orElseGet(() -> Map.of("text", vault.open(body, BODY)));
                })
                .optional()
                .orElseThrow(() -> new UnknownMessage(id));
    }

    private Optional<Map<String, Object>> form(String forms, String channel) {
        return Optional.ofNullable(vault.open(forms, FORMS))
                .map(OutboundMessages::read)
                .map(all -> all.get(channel));
    }

    /** A later message of the case says more, or the case has ended. */
    boolean isOvertaken(UUID id) {
        return database.sql(
                        """
                select exists (select from outbound_message later where later.complaint_number = m.complaint_number
                        and (later.created_at, later.purpose <> m.purpose, later.occasion) > (m.created_at, false, m.occasion))
                    or exists (select from complaint where number = m.complaint_number and closed_at is not null)
                from outbound_message m where m.id = :id""")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void dueAt(UUID id, Instant at) {
        database.sql("update outbound_message set due_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** For messages of one purpose that may be sent any number of times; the case is to be locked. */
    int nextOccasion(String caseNumber, Letter.Purpose purpose) {
        return database.sql("select coalesce(max(occasion) + 1, 0) from outbound_message"
                        + " where complaint_number = :number and purpose = :purpose")
                .param("number", caseNumber)
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    public OutboundMessage withId(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(OutboundMessage.class)
                .optional()
                .map(this::opened)
                .orElseThrow(() -> new UnknownMessage(id));
    }

    /** Until the transaction ends nobody else settles it. */
    OutboundMessage locked(UUID id) {
        return database.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(OutboundMessage.class)
                .optional()
                .map(this::opened)
                .orElseThrow(() -> new UnknownMessage(id));
    }

    public List<OutboundMessage> of(String caseNumber) {
        return database
                .sql(SELECT + "where complaint_number = :number order by created_at, position")
                .param("number", caseNumber)
                .query(OutboundMessage.class)
                .list()
                .stream()
                .map(this::opened)
                .toList();
    }

    void settle(UUID id, OutboundMessage.State state, Instant at) {
        database.sql("update outbound_message set state = :state, settled_at = :at where id = :id")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Sent by this channel, and now to be sent by another; false when it is not one of those. */
    boolean takeBack(UUID id, Channel channel) {
        return database.sql("update outbound_message set state = 'PENDING', settled_at = null"
                                + " where id = :id and state = 'SENT' and channel = :channel")
                        .param("id", id)
                        .param("channel", channel.name())
                        .update()
                == 1;
    }

    void changeChannel(UUID id, Channel next, String tried, Instant at) {
        database.sql("update outbound_message set channel = :channel, tried_channels = :tried, due_at = :at"
                        + " where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("channel", next.name())
                .param("tried", tried)
                .param("id", id)
                .update();
    }

    private static String json(Object forms) {
        try {
            return JSON.writeValueAsString(forms);
        } catch (JsonProcessingException notPlain) {
            throw new IllegalArgumentException("A message's forms are texts.", notPlain);
        }
    }

    private OutboundMessage opened(OutboundMessage stored) {
        return stored.saying(vault.open(stored.subject(), SUBJECT), vault.open(stored.body(), BODY));
    }

    private static Map<String, Map<String, Object>> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The form of a message is not JSON.", corrupt);
        }
    }
}
