package org.huifang.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.audit.ErasedWords;
import org.huifang.audit.TextHash;
import org.huifang.audit.proof.Chain.Entry;
import org.huifang.audit.proof.Digests;
import org.huifang.vault.CannotOpen;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words whose hashes are in the ledger: what the customer wrote, what they were written, why a decision was made or sent back.
 * They stand in tables of their own and may be erased there; the hash stays.
 */
@Repository
class AttachedTexts {

    private static final String REASONS =
            """
            from remedy r join remedy_decision d on d.remedy_id = r.id left join remedy_approval a on a.decision_id = d.id
            where r.complaint_number = :number""";

    /** Words whose seal does not open: they are not those that were sealed, so their hash cannot be right. */
    private static final String ALTERED = "〔无法解密 cannot be opened〕";

    private final JdbcClient database;
    private final Vault vault;

    AttachedTexts(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Words are null where they are gone. */
    List<Map<String, Object>> of(String number, List<Entry> ledger) {
        return ledger.stream().flatMap(entry -> text(number, entry).stream()).toList();
    }

    private Optional<Map<String, Object>> text(String number, Entry entry) {
        var data = LedgerData.of(entry);
        if (!data.path("text").isTextual()) {
            return Optional.empty();
        }
        var hash = data.get("text").textValue();
        var candidates = candidates(number, entry, data);
        var words = candidates.stream()
                .filter(candidate -> Digests.ofParts(candidate).equals(hash))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElse(null);
        var text = new LinkedHashMap<String, Object>();
        text.put("of", entry.kind());
        text.put("entry", entry.seq());
        text.put("sha256", hash);
        text.put("words", words);
        return Optional.of(text);
    }

    /** All that might be meant; the hash says which it is. */
    private List<List<String>> candidates(String number, Entry entry, JsonNode data) {
        return switch (entry.kind()) {
            case "RECEIVED" ->
                words("complaint", "select subject, description from complaint where number = :number", number, "");
            case "MESSAGE_POSTED" ->
                words(
                        "outbound_message",
                        "select subject, body from outbound_message where complaint_number = :number and id::text = :id",
                        number,
                        data.path("message").asText());
            case "NOTE_ADDED" -> note(data.path("note").asText());
            case "SOLUTION_DECIDED" -> words("remedy_decision", "select distinct d.words " + REASONS, number, "");
            default ->
                words(
                        "remedy_approval",
                        "select distinct a.reason " + REASONS + " and a.reason is not null",
                        number,
                        "");
        };
    }

    private List<List<String>> note(String id) {
        return database
                .sql("select text from case_note where id::text = :id")
                .param("id", id)
                .query((row, n) -> List.of(opened(row, 1, "case_note")))
                .list()
                .stream()
                .filter(words -> !words.contains(ErasedWords.MARK))
                .toList();
    }

    private String opened(ResultSet row, int column, String table) throws SQLException {
        try {
            return vault.open(
                    row.getString(column), new Place(table, row.getMetaData().getColumnName(column)));
        } catch (CannotOpen altered) {
            return ALTERED;
        }
    }

    private List<List<String>> words(String table, String select, String number, String id) {
        return database
                .sql(select)
                .param("number", number)
                .param("id", id)
                .query((row, n) -> {
                    var columns = row.getMetaData().getColumnCount();
                    return Stream.of(opened(row, 1, table), columns > 1 ? opened(row, 2, table) : null)
                            .limit(columns)
                            .toList();
                })
                .list()
                .stream()
                .filter(words -> words.stream().noneMatch(word -> word == null || word.equals(ErasedWords.MARK)))
                .map(words -> id.isEmpty() ? words : List.of(words.get(0), TextHash.withoutKeys(words.get(1))))
                .toList();
    }
}
