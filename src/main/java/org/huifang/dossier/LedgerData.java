package org.huifang.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.huifang.audit.proof.Chain.Entry;

/** The data of an entry, read without trusting it: a dossier of a chain that somebody altered must still open. */
public final class LedgerData {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static JsonNode of(Entry entry) {
        return of(entry.data());
    }

    public static JsonNode of(String json) {
        try {
            return json == null ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException altered) {
            return MissingNode.getInstance();
        }
    }

    private LedgerData() {}
}
