package org.huifang.complaint.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.huifang.audit.ErasedWords;
import org.huifang.complaint.Classification;
import org.huifang.complaint.triage.text.TextReading;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the classifier read in complaints, and what people decided. */
@Repository
public class TextReadings {

    /** A category and how likely it is, 0 to 1. */
    public record Suggestion(String category, double confidence) {}

    /** A person's decision with the words it was about; a line of training data. */
    public record Decision(String text, String type, String category) {}

    private static final Place SUBJECT = new Place("complaint", "subject");
    private static final Place DESCRIPTION = new Place("complaint", "description");

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Vault vault;
    private final Clock clock;

    TextReadings(JdbcClient database, ObjectMapper json, Vault vault, Clock clock) {
        this.database = database;
        this.json = json;
        this.vault = vault;
        this.clock = clock;
    }

    void insert(String number, TextReading reading, boolean automatic) {
        var suggestions = reading.suggestions().stream()
                .map(likely -> new Suggestion(likely.value(), likely.confidence()))
                .toList();
        database.sql(
                        """
                insert into text_reading (complaint_number, read_at, model_version, type, tone, remedy, suggestions, automatic)
                values (:number, :at, :model, :type, :tone, :remedy, :suggestions::json, :automatic)
                on conflict (complaint_number) do nothing""")
                .param("number", number)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("model", reading.modelVersion())
                .param("type", reading.type().value().name())
                .param("tone", reading.tone().value().name())
                .param("remedy", reading.remedy().value().name())
                .param("suggestions", write(suggestions))
                .param("automatic", automatic)
                .update();
    }

    /** The three likeliest categories; empty when the text was not read. */
    public List<Suggestion> suggestionsFor(String number) {
        return database.sql("select suggestions from text_reading where complaint_number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(List.of());
    }

    /** Whether a person has said what it is. */
    public boolean isDecided(String number) {
        return database.sql(
                        "select exists (select from text_reading where complaint_number = :number and decided_at is not null)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void decided(String number, Classification classification, String by) {
        database.sql(
                        """
                update text_reading set decided_type = :type, decided_category = :category, decided_by = :by, decided_at = :at
                where complaint_number = :number""")
                .param("type", classification.type().name())
                .param("category", classification.category())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** Hands over people's decisions since the moment given, one by one, as training data. */
    public void decisionsSince(Instant since, Consumer<Decision> reader) {
        database.sql(
                        """
                select subject, description, decided_type as type, decided_category as category
                from text_reading join complaint on number = complaint_number
                where decided_at >= :since and description <> :erased order by decided_at""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("erased", ErasedWords.MARK)
                .query(row -> {
                    var text = vault.open(row.getString("subject"), SUBJECT) + "\n"
                            + vault.open(row.getString("description"), DESCRIPTION);
                    reader.accept(new Decision(text, row.getString("type"), row.getString("category")));
                });
    }

    private List<Suggestion> read(String suggestions) {
        try {
            return json.readValue(suggestions, new TypeReference<>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("Stored suggestions cannot be read.", corrupt);
        }
    }

    private String write(List<Suggestion> suggestions) {
        try {
            return json.writeValueAsString(suggestions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Suggestions are plain.", impossible);
        }
    }
}
