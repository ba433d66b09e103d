package org.huifang.customer.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code customer_event}, which the database refuses to change. */
@Repository
public class CustomerHistory {

    private final JdbcClient database;
    private final ObjectMapper json;

    CustomerHistory(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public void append(CustomerEvent event) {
        database.sql(
                        """
                insert into customer_event (customer_id, at, actor, kind, data)
                values (:customer, :at, :actor, :kind, :data::json)""")
                .param("customer", event.customerId())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor().id())
                .param("kind", event.kind().name())
                .param("data", write(event.data()))
                .update();
    }

    /** Oldest first. */
    public List<CustomerEvent> of(long customerId) {
        return database.sql(
                        "select at, actor, kind, data from customer_event where customer_id = :customer order by id")
                .param("customer", customerId)
                .query((row, n) -> new CustomerEvent(
                        customerId,
                        instant(row.getObject("at", OffsetDateTime.class)),
                        new Actor(row.getString("actor")),
                        CustomerEvent.Kind.valueOf(row.getString("kind")),
                        read(row.getString("data"))))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("References and codes are plain.", impossible);
        }
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A stored event cannot be read.", corrupt);
        }
    }
}
