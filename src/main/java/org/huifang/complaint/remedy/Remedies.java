package org.huifang.complaint.remedy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.entitlement.Assessment;
import org.huifang.complaint.remedy.entitlement.ClaimFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code remedy}. */
@Repository
public class Remedies {

    private static final String SELECT =
            "select id, complaint_number, cycle, facts, assessment, deciding_role from remedy where complaint_number = :number"
                    + " order by cycle desc limit 1";

    /** Components only: what records say about themselves beyond their components can be found again. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .build();

    private final JdbcClient database;

    Remedies(JdbcClient database) {
        this.database = database;
    }

    void insert(Remedy remedy, Instant at) {
        database.sql(
                        """
                insert into remedy (id, complaint_number, cycle, facts, assessment, rules, package_version, deciding_role,
                    proposed_at)
                values (:id, :number, :cycle, :facts::json, :assessment::json, :rules::json, :version, :role, :at)""")
                .param("id", remedy.id())
                .param("number", remedy.complaintNumber())
                .param("cycle", remedy.cycle())
                .param("facts", json(remedy.facts()))
                .param("assessment", json(remedy.assessment()))
                .param("rules", json(remedy.assessment().rules()))
                .param("version", remedy.assessment().packageVersion())
                .param("role", remedy.decidingRole().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The remedy in hand: of the latest cycle. */
    public Optional<Remedy> find(ComplaintNumber number) {
        return database.sql(SELECT)
                .param("number", number.value())
                .query(Remedies::remedy)
                .optional();
    }

    public Remedy current(ComplaintNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("Nothing is proposed for " + number.value()));
    }

    /** From now on at least this role decides. */
    public void raise(Remedy remedy, Role role) {
        database.sql("update remedy set deciding_role = :role where id = :id")
                .param("role", role.name())
                .param("id", remedy.id())
                .update();
    }

    private static Remedy remedy(ResultSet row, int number) throws SQLException {
        return new Remedy(
                row.getObject("id", UUID.class),
                row.getString("complaint_number"),
                row.getInt("cycle"),
                read(row.getString("facts"), ClaimFacts.class),
                read(row.getString("assessment"), Assessment.class),
                Role.valueOf(row.getString("deciding_role")));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException notPlainData) {
            throw new IllegalArgumentException(notPlainData);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A stored remedy is not readable", corrupt);
        }
    }
}
